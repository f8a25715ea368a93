/** Cards of what an office's policy asks by itself, with no rule and no instrument behind it. */
import type { Crisis, QuietHours } from '../policy/types';
import type { Category, Language, RuleCard, RuleWords } from '../types';
import { OFFICE } from './office-word';

/** Keeps a name or a time from changing the order of the Urdu round it (Unicode isolate marks). */
const isolate = (text: string) => `\u2068${text}\u2069`;

function cardOf(name: string, category: Category, words: Record<Language, RuleWords>): RuleCard {
  const id = `${OFFICE}/${name}`;
  return { id, pack: OFFICE, category, grade: 'A', citations: [], words };
}

/** What is said of a post in quiet hours. */
export function quietCard({ from, until, zone }: QuietHours): RuleCard {
  return cardOf('quiet-hours', 'speaks-for-office', {
    en: {
      title: 'your office’s quiet hours',
      why: `Your office asks to wait with its posts from ${from} to ${until} (${zone}).`,
      may: `You may post it after ${until}, or go on where it cannot wait.`,
    },
    ur: {
      title: 'دفتر کے خاموش اوقات',
      why: `آپ کا دفتر چاہتا ہے کہ ${isolate(from)} سے ${isolate(until)} تک (${isolate(zone)}) اس کی پوسٹیں روکی جائیں۔`,
      may: `آپ اسے ${isolate(until)} کے بعد پوسٹ کر سکتے ہیں، یا اگر بات رک نہیں سکتی تو ابھی۔`,
    },
  });
}

/** What is said of a post on a crisis that another office leads. `index` tells crises apart. */
export function crisisCard({ lead }: Crisis, index: number): RuleCard {
  return cardOf(`crisis-${index}`, 'crisis', {
    en: {
      title: `a crisis that ${lead.en} leads`,
      why: `${lead.en} speaks on this now. Two voices in a crisis confuse people who must act on what they read.`,
      may: `You may pass on what ${lead.en} said, with the source.`,
    },
    ur: {
      title: `ہنگامی صورتحال، جس میں ${isolate(lead.ur)} رہنمائی کر رہا ہے`,
      why: `اس معاملے پر اس وقت ${isolate(lead.ur)} بات کرتا ہے۔ ہنگامی صورتحال میں دو آوازیں ان لوگوں کو الجھا دیتی ہیں جنہیں پڑھ کر قدم اٹھانا ہے۔`,
      may: `آپ ${isolate(lead.ur)} کی کہی ہوئی بات ماخذ کے ساتھ آگے بڑھا سکتے ہیں۔`,
    },
  });
}
