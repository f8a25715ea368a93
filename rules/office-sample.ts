/** An office's own pack to begin from: one rule, whole and right. `docs/adding.md` says what the keys mean. */
export const OFFICE_SAMPLE = `# The rules of an office. Every key is explained in the docs of Ehtiyat.
pack:
  pack: my-office
  name: { en: My office, ur: میرا دفتر }
  lawyer: null
rules:
  - id: my-office/tender-terms
    category: internal-document
    catalogue: []
    citations:
      - instrument: Office order on procurement
        clause: para 4
        year: 2026
        version: as issued
        grade: A
        url: https://example.gov.pk/orders/procurement
    verified: 2026-11-22
    expires: 2027-11-22
    severity: { office: block, private: warn }
    words:
      en:
        title: terms of an open tender
        why: The order keeps bids and their terms inside the office until the award.
        may: You may say that a tender is open and where its notice stands.
      ur:
        title: جاری ٹینڈر کی شرائط
        why: حکم کے مطابق بولیاں اور ان کی شرائط فیصلے تک دفتر میں رہتی ہیں۔
        may: آپ بتا سکتے ہیں کہ ٹینڈر جاری ہے اور اس کا اشتہار کہاں ہے۔
    match:
      - phrases:
          en: ['lowest (bid|bidder|quote)', 'technical (score|evaluation) of']
          ur: ['سب سے کم بولی']
    examples:
      flag:
        en:
          - text: 'The lowest bidder so far is from Lahore.'
            words: ['lowest bidder']
        ur: ['سب سے کم بولی لاہور سے آئی ہے۔']
      quiet:
        en: ['The tender for the road is open until Friday.']
        ur: ['ٹینڈر جمعہ تک کھلا ہے۔']
`;
