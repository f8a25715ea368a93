import type { TextLanguage } from '../types';

/**
 * A claim that a fact checker found false, in the words of schema.org's ClaimReview
 * (https://schema.org/ClaimReview), as far as they are needed to recognise it and to cite it.
 */
export interface Claim {
  /** The claim itself, in one short sentence. */
  claimReviewed: string;
  inLanguage: TextLanguage;
  /** Who reviewed it. */
  author: string;
  /** https address of the review. */
  url: string;
  /** ISO day. */
  datePublished: string;
  /** What was found: "False". */
  reviewRating: string;
}
