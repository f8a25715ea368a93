/** The question, its answers and the findings: the body that panel and popup share. */
export const QUESTION_STYLE = `
.top {
  position: sticky; inset-block-start: 0; z-index: 1;
  display: flex; align-items: center; gap: 10px;
  padding: 12px 18px; border-block-end: 1px solid var(--line); background: var(--paper);
  font-size: calc(13px + var(--more)); color: var(--ink-2);
}
.mark { inline-size: 26px; block-size: 26px; flex: none; overflow: visible }
.mark-ground { fill: var(--office) }
.mark-comma { fill: var(--on-strong) }
.account { color: var(--ink-2); overflow-wrap: anywhere }
.account b { color: var(--ink); font-weight: 700 }

/* Positioned, so that what is only spoken stays inside it and makes nothing longer. */
.body { position: relative; padding: 18px }
.body h1 { font-size: calc(19px + var(--more)); font-weight: 700; line-height: 1.3; letter-spacing: -.01em; text-wrap: balance }
.about { color: var(--ink-2); font-size: calc(13px + var(--more)); margin-block-start: 4px }
.telling:empty { display: none }
.progress { display: flex; align-items: center; gap: 7px }
.progress.clear .shape { color: var(--office) }
.telling {
  margin-block-start: 10px; padding: 8px 12px; border-radius: 9px;
  border: 1px solid var(--line); background: var(--ground); font-size: calc(13px + var(--more));
}

.answers { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; margin-block-start: 14px }
.answer {
  display: flex; flex-direction: column; gap: 3px; min-inline-size: 0; min-block-size: 72px;
  padding: 12px 14px; border: 1.5px solid var(--edge); border-radius: 12px;
  background: none; color: inherit; font: inherit; font-size: calc(12.5px + var(--more)); text-align: start; cursor: pointer;
}
.answer-title { display: flex; align-items: start; justify-content: space-between; gap: 8px; font-size: calc(15px + var(--more)); line-height: 1.35 }
.answer-title b { font-weight: 700 }
.answer-office { color: var(--ink); overflow-wrap: anywhere }
.answer-prospect { color: var(--ink-2); text-wrap: balance }
.answer .key { margin-block-start: 1px; color: var(--ink-2) }
.answer .chosen { flex: none; display: grid; place-items: center; inline-size: 20px; block-size: 20px; border-radius: 50%; color: var(--on-strong) }
.answer.office b { color: var(--office) }
.answer.private b { color: var(--private) }
.answer.office:is(:hover, [aria-pressed=true]) { border-color: var(--office); background: var(--office-soft) }
.answer.private:is(:hover, [aria-pressed=true]) { border-color: var(--private); background: var(--private-soft) }
.answer.office .chosen { background: var(--office) }
.answer.private .chosen { background: var(--private) }

.signals { margin-block-start: 12px; font-size: calc(13px + var(--more)); color: var(--ink-2) }
.signals q { color: var(--ink) }

.findings { display: grid; gap: 10px; margin-block-start: 14px }
.finding {
  --tone: var(--warn); --soft: var(--warn-soft);
  display: grid; gap: 6px; padding: 12px 14px;
  border: 1px solid transparent; border-radius: 12px; background: var(--soft);
}
section.finding { margin-block-start: 14px }
.finding:is(.mend, .second) { --tone: var(--block); --soft: var(--block-soft) }
.finding:is(.note, .nothing) { --tone: var(--note); --soft: var(--note-soft) }
.body .tag { display: flex; gap: 8px; align-items: baseline; color: var(--tone); font-size: calc(13px + var(--more)) }
.tag .shape { translate: 0 1px }
.tag b { font-weight: 700 }
.matter { font-weight: 600 }
.differs, .part { font-size: calc(12.5px + var(--more)); color: var(--ink-2) }
.words { font-size: calc(15px + var(--more)); overflow-wrap: anywhere }
.words mark {
  text-decoration: underline solid 2px var(--tone); text-underline-offset: 4px; text-decoration-skip-ink: none;
}
:is(.mend, .second) .words mark { text-decoration-style: wavy; text-decoration-thickness: 1.5px }
.note .words mark { text-decoration-style: dotted }
.elsewhere { font-size: calc(12.5px + var(--more)); color: var(--ink-2) }
.why, .may { font-size: calc(13.5px + var(--more)) }
.may { display: flex; align-items: baseline; gap: 8px }
.may .shape { translate: 0 1px; color: var(--office) }
.cite, .quiet { font-size: calc(12.5px + var(--more)); color: var(--ink-2) }
.cite { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 12px; overflow-wrap: anywhere }
/* A name of another direction keeps its own: it wraps as a block, not through the line round it. */
.cite a { display: inline-block }
.mends { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 4px }
.lawyer { margin-block-start: 10px }

.unchecked { display: grid; gap: 6px; margin-block-start: 12px; font-size: calc(13px + var(--more)) }
.unchecked li { display: flex; align-items: baseline; gap: 8px }
.unchecked .shape { translate: 0 1px; color: var(--block) }

.ask-reason { display: grid; gap: 6px; margin-block-start: 14px; padding: 12px 14px; border: 1px solid var(--line); border-radius: 12px }
.ask-reason :is(h2, label) { font-weight: 700; font-size: calc(13.5px + var(--more)) }
.ask-reason textarea {
  inline-size: 100%; min-block-size: 56px; padding: 8px 10px; resize: vertical;
  border: 1px solid var(--edge); border-radius: 9px; background: var(--paper); color: var(--ink);
  font: inherit; font-size: calc(14px + var(--more));
}
.ask-reason textarea[lang="en"] { font-family: var(--latin); line-height: 1.6 }
.ask-reason .button, .emergency-offer .button { justify-self: start; padding-inline: 0 }
.emergency-offer { margin-block-start: 6px }

.notice { margin-block-end: 18px; padding: 14px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--ground) }
.body .notice h2 { font-weight: 700; font-size: calc(14px + var(--more)) }
.notice ul { display: grid; gap: 6px; margin-block: 8px 12px; font-size: calc(13px + var(--more)) }
.notice li { padding-inline-start: 16px; position: relative }
.notice li::before {
  content: ""; position: absolute; inset-inline-start: 2px; inset-block-start: .62em;
  inline-size: 5px; block-size: 5px; border-radius: 50%; background: var(--office); forced-color-adjust: none;
}

.foot {
  position: sticky; inset-block-end: 0; z-index: 1;
  display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px;
  padding: 12px 18px; border-block-start: 1px solid var(--line); background: var(--paper);
}
.left { flex: 1 1 90px; text-wrap: balance; font-size: calc(12.5px + var(--more)); color: var(--ink-2); font-variant-numeric: tabular-nums }
.go { margin-inline-start: auto; border-color: transparent; color: var(--on-strong) }
.go.office, .go.office:hover { background: var(--office) }
.go.private, .go.private:hover { background: var(--private) }
.go:disabled, .go:disabled:hover { background: var(--line); color: var(--ink-2) }

@container (inline-size < 420px) {
  .top, .foot { padding-inline: 14px }
  .body { padding: 14px }
  .body h1 { font-size: calc(17px + var(--more)) }
  .answers { grid-template-columns: 1fr; gap: 8px }
  .answer { min-block-size: 0; padding: 10px 12px }
  .foot .key { display: none }
  .go { flex: 1 1 auto }
}

.body h1:lang(ur) { line-height: 2; letter-spacing: 0 }
.answer:lang(ur) { line-height: 2 }
.answer:lang(ur) .answer-title { line-height: 1.9 }
.tag:lang(ur) .shape { translate: 0 0 }
.words.latin { line-height: 1.6 }
.words.urdu { line-height: 2.2 }
.words.urdu mark { text-underline-offset: 9px }
.masked { font-family: var(--latin) }

@media (forced-colors: active) {
  .finding, .answer, .telling, .notice { border-color: CanvasText }
  .answer[aria-pressed=true] { border-color: Highlight; border-width: 3px }
  .mark-ground { fill: CanvasText }
  .mark-comma { fill: Canvas }
}`;
