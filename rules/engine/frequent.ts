/**
 * Roughly how often words are met. Only the speed of the search hangs on it: a phrase is looked for by
 * the words of it that are met least often.
 */
import { hashOf, WordTable } from './hash';

/** The most frequent words, most frequent first: English, Roman Urdu in its one form, Urdu. */
const RANKED = [
  `the to of and a in is i you for that it on at are be this with we have from was by will as not they
  our but what all my your if he do so who can has there about one their out or just me an up no when
  how would people us like more now which get were had been them his her she its than time some could
  new go make see only here want know then first very after over other these those also should may
  must day today into any back because take need good work way help please think did come still where
  most much many never even before year again why being man men women home say said says right him
  am im dont cant does got going really every ever always too well last next great best better thank
  thanks love life world country state government public national official minister president
  secretary office department police court school health city district area road water power money
  job order law case state party leader vote election support stop keep call let give made own same
  two three another such both each few while off down through against between under during without
  until since report news media live open close send show use used work working give take put`,
  `he k ka ki ko ke se ne me ap aap ho ha na main nhi nahi ye wo is us hai hain hy bhi jo koi ab kia kya
  kar or ar ga ge gi tha thi the tu to tum hum per par pe kuch sab sath raha rahi rahe kis un in ja gaya
  gai gay bat bas sir q kyu hun phir fir ya yah liye lie apne apni apna mera meri mere tera teri tere
  uska uski unka unki har din log allah dil dekho de do di le lo li bohat acha ache abi kab jab tab tak
  agar lekin magar mil pata kar karo kare karna kam`,
  `کے میں کی ہے اور سے کو کا ہیں پر کہ اس ایک نے لیے کیا کرنے یہ تک یا ان بھی جو نہیں کر گیا زیادہ ہو طور
  کریں ساتہ تہا والے جس و بعد وجہ ہونے اپ ہم ہوا تو وہ نہ دیا گے گا گی سکتے ہوں کام کوئی اگر تمام دی پہلے
  لوگ لوگوں کرتے جائے جاے تہی تہے رہا رہے رہی اپنے اپنی اپنا تم مجہے میرا میری میرے کس کسی جب اب ہی گئی گئے`,
];
/** Share of the words of a text that the first of a list makes up; the others follow Zipf's law. */
const FIRST = 0.12;
/** Share of a word that stands in no list, by its letters. */
const RARE = [0.004, 0.004, 0.001, 0.0003, 0.0001, 0.00004];
const RAREST = 0.00002;

let ranks: WordTable | null = null;

/** The rank of a word, 0 for one in no list; made when first asked for: packs of the product are ready. */
function rankOf(hash: number): number {
  ranks ??= new WordTable(
    RANKED.flatMap((words) =>
      [...new Set(words.split(/\s+/))].map((word, index): [string, number] => [word, index + 1]),
    ),
  );
  return ranks.get(hash);
}

/** Share of the words of an ordinary text that are this one, roughly. */
export function howCommon(word: string): number {
  const rank = rankOf(hashOf(word));
  if (rank !== 0) return FIRST / (rank + 1);
  return RARE[word.length] ?? RAREST;
}

/** The same for a word of which only the hash is known. */
export function howCommonHash(hash: number): number {
  const rank = rankOf(hash);
  return rank === 0 ? RAREST : FIRST / (rank + 1);
}

/** Share of the words of an ordinary text that are numbers. */
export const NUMBERS = 0.03;

/** Share of the places of an ordinary text where these two stand one after the other. */
export function howCommonPair(first: string, second: string): number {
  const [a, b] = [howCommon(first), howCommon(second)];
  // Words that stand together in a phrase are met together more often than by chance.
  return Math.min(a, b, 12 * a * b);
}
