import { loadPacks } from './scripts/packs';
import { compileRules, check } from './rules';
const C = compileRules(loadPacks('rules/packs').rules);
const policy={packs:['common','pk'],officeAccounts:[]} as any;
for (const piece of ['a','35202-1234567-','1','!','SECRET / ','"vote for bat ','- ','a\u200d','a.a-','secret = ','pk36 ','password ','otp is ','minutes no 1/','draft no. f. ','no. ','f.no. 1/2/','The minister vote order tomorrow case pending wrong ', 'hindus hate ', 'یہ حکومت ناکام ہے ', 'Ye hukumat nakam hai judge bik ', 'SECRET\n','0300-1234567 ','a@b.','https://','[','-----BEGIN PRIVATE KEY-----', '12 ', 'کل نئے ڈی سی کا حکم نامہ آ رہا ہے ','you are an idiot. ']) {
 const text=piece.repeat(Math.ceil(1e5/piece.length)).slice(0,1e5);
 const t=performance.now(); const v=await check(C,{site:'x',surface:'post',account:{handle:null,kind:'unknown'},conversation:null,parts:[{role:'text',text,attachments:[]}]},{policy,now:new Date()});
 const d=performance.now()-t; console.log(JSON.stringify(piece), Math.round(d),'ms', v.findings.length);
}
