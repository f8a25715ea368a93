import { originalRange } from '../normalize';
import { before, folding, type Identifier, identifier, places } from './types';

const PLATE =
  /(?<![a-z0-9-])[a-z]{2,4}(?:[ -]?[0-9]{2}[ -][0-9]{2,4}|[ -]?[0-9]{3,4})(?![a-z0-9-])/gu;
const WORD = folding(
  /(?<![a-z])(?:number ?plates?|plates?|registration|regn?|vehicles?|car|jeep|motor ?(?:cycle|bike)|bike|truck|van|rickshaw|gaa?ri|gaa?di)(?![a-z])|گاڑی|موٹر ?سائیکل|نمبر پلیٹ|رجسٹریشن|رکشہ|ٹرک/u,
);
/** Words that say that the number is a plate's; without one it must have its dash. */
const NUMBER_WORD = folding(
  /(?<![a-z])(?:plates?|registration|regn?|(?:vehicle|car|jeep|bike|truck|gaa?ri|gaa?di) (?:no|num|number))(?![a-z])|پلیٹ|رجسٹریشن|(?:گاڑی|سائیکل) (?:کا )?نمبر/u,
);
/** Constituencies, and words that stand before a plain number. */
const NOT_A_PLATE = /^(?:na|pp|ps|pb|pk|bs|bps|no|rs|pkr|km|am|pm|gb|lb|pc|sro|fir|usd)[ -]/u;

/**
 * A vehicle's plate as Pakistan writes them, in capitals and beside a word for a vehicle or a plate:
 * `LEA-18-1234`, `ABC-123`, `RIM 4567`. Constituencies (NA-122) look the same and never count.
 */
export const vehiclePlate: Identifier = identifier({
  gate: [
    {
      digits: 3,
      words: [
        'plate',
        'reg',
        'vehicle',
        'car',
        'jeep',
        'motor',
        'bike',
        'truck',
        'van',
        'rickshaw',
        'gari',
        'gaari',
        'gadi',
        'gaadi',
        'گاڑی',
        'موٹر',
        'پلیٹ',
        'رجسٹریشن',
        'رکشہ',
        'ٹرک',
      ],
    },
  ],
  masks: 'letters',
  find: (folded) =>
    places(folded.text, PLATE).filter(({ start, end }) => {
      const range = originalRange(folded, start, end);
      const written = folded.original.slice(range.start, range.end);
      if (written !== written.toUpperCase() || NOT_A_PLATE.test(folded.text.slice(start, end))) {
        return false;
      }
      const lead = before(folded.text, start);
      const dashed = folded.text.slice(start, end).includes('-');
      return (dashed ? WORD() : NUMBER_WORD()).test(lead);
    }),
});
