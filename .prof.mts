import { readFileSync, readdirSync } from 'node:fs';
import { loadPacks } from './scripts/packs';
import { compileRules, check } from './rules';
const C = compileRules(loadPacks('rules/packs').rules);
const dir='/work/shared/corpus/';
const policy={packs:['common','pk'],officeAccounts:[]} as any;
const texts:string[]=[];
for (const f of readdirSync(dir).filter(f=>f.endsWith('.jsonl'))) for (const l of readFileSync(dir+f,'utf8').trim().split('\n')) {const r=JSON.parse(l); if(r.text) texts.push(r.text);}
for (let k=0;k<4;k++){ const t0=performance.now(); for (const text of texts) await check(C,{site:'x',surface:'post',account:{handle:null,kind:'unknown'},conversation:null,parts:[{role:'text',text,attachments:[]}]},{policy,now:new Date()}); console.log((performance.now()-t0)/texts.length*1000,'us'); }
