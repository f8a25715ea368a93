import { EDGE } from '../literals';
import { type Folded, foldedIndex } from '../normalize';
import { digitGroups } from './digit-groups';
import { type Found, folding, type Identifier, identifier, places } from './types';

/** House, flat or plot and its number; then street, block, sector … within a few words. */
const HOUSE =
  '(?:house|flat|plot|apartment|bungalow|quarter|portion|kothi|makan|ghar)(?: ?(?:no|number|num|nambar)(?![a-z]))?';
const PLACE =
  '(?:street|st|gali|road|rd|block|sector|phase|mohalla|muhalla|lane|colony|town|society|scheme|chowk|bazaa?r|model town|cantt|villa(?:ge)?|tehsil|[a-k]-[0-9]{1,2}(?:/[1-4])?)';
/** What makes the number a size, a price or a time. */
const UNIT =
  '(?![0-9]| ?(?:%|[ap]\\.?m|rs|rupees?|min|hours?|years?|days?|yards?|marla|kanal|acres?|sq|feet|ft|lakh|crore|million|percent|bed|rooms?|stor|families|people|persons|roza?|din|gh[ae]n|hazar|sau|log))';
const HOUSED = new RegExp(
  `(?<![a-z])${HOUSE}[ .:#-]{1,3}[0-9]{1,4}${UNIT}(?:[-/]?[a-z0-9]{1,2}(?![a-z0-9]))?(?:[ ,.\\n]{1,3}[a-z0-9/-]{1,20}){0,4}?[ ,.\\n]{1,3}${PLACE}(?![a-z])(?:[ .#-]{0,3}(?:no[ .#]{0,2})?[a-z0-9/]{1,4}(?![a-z0-9]))?`,
  'gu',
);
/** `280-E, Model Town`. */
const PLOT =
  /(?<![a-z0-9/.-])[0-9]{1,4}[-/]?[a-z](?:[-/]?[0-9]{1,3})?,? (?:[a-z-]{2,15} ){0,2}(?:town|colony|garden|gardens|society|cantt|villas|homes|avenue)(?![a-z])(?!-)/gu;
const URDU = folding(
  /(?:مکان|فلیٹ|پلاٹ|کوٹھی|گھر|کوارٹر) (?:نمبر|نمبر:|#)? ?[0-9]{1,4}(?:[-/ ]?[a-zا-ی]{1,3})?[ ،,]{1,3}(?:[^\n.۔]{0,24}?)(?:گلی|سڑک|روڈ|بلاک|سیکٹر|محلہ|کالونی|ٹاون|ٹاؤن|فیز|سوسائٹی|گاوں|گاؤں)(?: نمبر)?(?: [0-9]{1,4})?/gu,
);
const KINDS =
  'Street|St|Road|Rd|Avenue|Ave|Drive|Dr|Lane|Ln|Court|Ct|Boulevard|Blvd|Square|Sq|Place|Pl|Terrace|Crescent|Cres|Close|Way|Gardens|Grove|Mews|Parkway|Pkwy|Highway|Hwy|Circle|Trail|Walk';
/** `12 Crown Street`, as English writes it: number, names in capitals, kind of street. */
const STREET = new RegExp(
  `[0-9]{1,5}[A-Za-z]?,? (?!(?:Hour|Day|Year|Km|January|February|March|April|May|June|July|August|September|October|November|December) )(?:[0-9]{1,5}(?:st|nd|rd|th)? )?(?:[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž'’.-]{1,20} ){1,4}(?:${KINDS})(?![A-Za-z0-9])(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Flat)\\.? ?#?[A-Za-z0-9-]{1,6})?`,
  'uy',
);
const RUE_KINDS = 'Rue|Avenue|Boulevard|Calle|Via|Rua|Strada|Plaza|Piazza|Place|Chemin';
/** A street of other countries, its kind first. */
const RUE = new RegExp(
  `[0-9]{1,5},? (?:[0-9]{1,5} )?(?:${RUE_KINDS}) [A-Za-zÀ-ž][A-Za-zÀ-ž'’.-]{0,20}(?: [A-Za-zÀ-ž][A-Za-zÀ-ž'’.-]{0,20}){0,4}`,
  'uy',
);
/** Mail of the United States' forces. */
const FORCES = /(?<![a-z])(?:psc|unit|cmr) [0-9]{3,5},? box [0-9]{2,5}/gu;
/** A number that nothing stands right before, and a capital behind it. */
const NUMBER =
  /(?<![A-Za-z0-9.,:/#-])[0-9]{1,5}(?=[A-Za-z]?,? (?:[0-9]{1,5}(?:st|nd|rd|th)? )?[A-ZÀ-ÞĀ-Ž])/uy;
/** One of these stands in each of the forms that do not begin with a number. */
const HEADS = [
  ...['house', 'flat', 'plot', 'apartment', 'bungalow', 'quarter', 'portion', 'kothi', 'makan'],
  ...['ghar', ' address', 'live at', 'lives at', 'live on', 'lives on', 'resident of'],
  ...['psc ', 'unit ', 'cmr ', 'مکان', 'فلیٹ', 'پلاٹ', 'کوٹھی', 'گھر', 'کوارٹر'],
];
const HAS_HEAD = folding(new RegExp(HEADS.join('|'), 'u'));
/** One of these stands in `PLOT`. */
const GROUNDS = ['town', 'colony', 'garden', 'society', 'cantt', 'villas', 'homes', 'avenue'];
/** One of these stands in `STREET` or `RUE`, behind a space. */
const STREETS = `${KINDS}|${RUE_KINDS}`.toLowerCase().split('|');
const NAMED =
  /(?<![a-z])(?:(?:home|my|his|her|their|residential|postal|new|current|permanent) address(?:es)?(?: is|:| to)?|lives? (?:at|on)|resident of|ghar ka pata)[ :,]{1,3}(?<mark>(?:[a-z0-9'-]{1,20}[ ,.]{1,2}){0,3}[0-9]{1,5}[a-z]?(?![0-9:%]|(?:st|nd|rd|th)|[ -](?:years?|days?|months?|people|am|pm|minutes?|hours?))(?:[ ,]{1,2}[a-z0-9'-]{1,20}){0,3})/dgu;

/**
 * Where somebody lives: house, flat or plot with street, block or sector as Pakistan writes it, in
 * English, Roman Urdu and Urdu; a numbered street; a number after "lives at", "my address is".
 * Nothing proves an address: an office's own looks the same.
 */
export const streetAddress: Identifier = identifier({
  gate: [
    { digits: 1, words: HEADS },
    { digits: 1, words: GROUNDS },
    { digits: 1, capitals: 1, words: STREETS.map((word) => ` ${word}${EDGE}`) },
  ],
  masks: 'letters',
  find(folded) {
    const found = places(folded.text, PLOT);
    if (HAS_HEAD().test(folded.text)) {
      found.push(...[HOUSED, URDU(), NAMED, FORCES].flatMap((form) => places(folded.text, form)));
    }
    found.push(...numbered(folded));
    return found;
  },
});

/** Forms that begin with a number and look at capitals, tried where a number stands. */
function numbered(folded: Folded): Found[] {
  const found: Found[] = [];
  const text = folded.original;
  const { count, starts } = digitGroups(folded);
  for (let group = 0; group < count; group++) {
    const index = folded.start(starts[group] as number);
    NUMBER.lastIndex = index;
    if (!NUMBER.test(text)) continue;
    for (const form of [STREET, RUE]) {
      form.lastIndex = index;
      const words = form.exec(text)?.[0];
      if (words === undefined) continue;
      const end = foldedIndex(folded, index + words.length);
      found.push({ start: foldedIndex(folded, index), end });
    }
  }
  return found;
}
