import { readFileSync, readdirSync } from 'node:fs';
import { loadPacks } from './scripts/packs';
import { compileRules, check } from './rules';
import { compareSeverity } from './rules/gate';
const C = compileRules(loadPacks('rules/packs').rules);
const dir='/work/shared/corpus/';
const show = process.argv.slice(2);
const policy={packs:['common','pk'],officeAccounts:[]} as any;
let total=0; const t0=performance.now();
for (const f of readdirSync(dir).filter(f=>f.endsWith('.jsonl'))) {
  const rows=readFileSync(dir+f,'utf8').trim().split('\n').map(l=>JSON.parse(l));
  let loud=0, any=0, expectHit=0, expectN=0, mustNot=0; const byRule:Record<string,number>={}; const byLabel:Record<string,[number,number]>={};
  for (const r of rows) { total++;
    const text=r.text ?? Buffer.from(r.text_b64,'base64').toString();
    const v=await check(C,{site:'x',surface:'post',account:{handle:null,kind:'unknown'},conversation:null,parts:[{role:'text',text,attachments:[]}]},{policy,now:new Date()});
    const L=v.findings.filter(x=>compareSeverity(x.severity.office,'note')>0||compareSeverity(x.severity.private,'note')>0);
    if (v.findings.length) any++; if (L.length) loud++;
    const cats=new Set(v.findings.map(x=>x.category as string));
    const exp=r.expect_any??r.expect; if (exp?.length){ expectN++; const hit=exp.some((c:string)=>cats.has(c)); if(hit) expectHit++; const b=byLabel[r.label]??=[0,0]; b[1]++; if(hit) b[0]++; if(!hit && show.includes('miss:'+f)) console.log('   MISS',r.label,text.slice(0,150)); }
    if (r.must_not?.some((c:string)=>cats.has(c))) mustNot++;
    for (const x of L) byRule[x.rule]=(byRule[x.rule]??0)+1;
    if (show.includes(f)) for (const x of L) console.log('   ',x.rule,JSON.stringify(x.ranges.map(g=>text.slice(g.start,g.end))),'<<',text.slice(0,160).replace(/\n/g,' '));
  }
  console.log(f,'n',rows.length,'any',any,'loud',loud, expectN?`expected ${expectHit}/${expectN}`:'', mustNot?`mustnot ${mustNot}`:'', JSON.stringify(byRule), expectN&&Object.keys(byLabel).length<12?JSON.stringify(byLabel):'');
}
console.log((performance.now()-t0)/total*1000,'us per item');
