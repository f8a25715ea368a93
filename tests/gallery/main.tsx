import { render } from 'preact';
import { Chip } from '../../components/chip';
import { Marks } from '../../components/marks';
import { PANEL_DIALOG_ATTRIBUTES, Panel } from '../../components/panel';
import { Popup } from '../../components/popup';
import type { PopupActions } from '../../components/popup-view';
import { POPUP_STYLE, STYLE } from '../../components/style';
import { directionOf } from '../../components/words';
import type { Language } from '../../rules/types';
import { chips, panels, popups } from './states';

// Shows one state: `?panel=question&lang=ur`, `?popup=idle`, `?overlay`. `no-nastaliq` leaves the
// Nastaliq fonts out of the type stack, as on a machine that has none.

const asked = new URLSearchParams(location.search);
const language = (asked.get('lang') ?? 'en') as Language;

const nothing = () => {};
const actions: PopupActions = {
  answer: nothing,
  go: nothing,
  back: nothing,
  copy: nothing,
  mend: nothing,
  setReason: nothing,
  setEmergency: nothing,
  noticeSeen: nothing,
  switchLanguage: nothing,
  copyReport: nothing,
  giveAccess: nothing,
  openPage: nothing,
};

function styleElement(text: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = asked.has('no-nastaliq')
    ? text.replace('"Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", ', '')
    : text;
  return style;
}

function shadow(): ShadowRoot {
  const host = document.createElement('div');
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  root.append(styleElement(STYLE));
  return root;
}

/** The office's name follows the language, as it does with a policy that gives both. */
function spoken({ officeName }: { officeName: string }) {
  const named = language === 'ur' && officeName !== '' ? 'وزارتِ موسمیاتی تبدیلی' : officeName;
  return { language, officeName: named };
}

function showPanel(name: string): void {
  const view = panels[name];
  if (view === undefined) throw new Error(`no panel state "${name}"`);
  const dialog = document.createElement('dialog');
  dialog.className = 'panel-dialog';
  dialog.tabIndex = -1;
  dialog.lang = language;
  dialog.dir = directionOf(language);
  for (const [key, value] of Object.entries(PANEL_DIALOG_ATTRIBUTES))
    dialog.setAttribute(key, value);
  shadow().append(dialog);
  render(<Panel view={{ ...view, ...spoken(view) }} actions={actions} />, dialog);
  dialog.showModal();
  dialog.focus({ preventScroll: true });
}

function showPopup(name: string): void {
  const view = popups[name];
  if (view === undefined) throw new Error(`no popup state "${name}"`);
  for (const style of document.querySelectorAll('style')) style.remove();
  document.head.append(styleElement(POPUP_STYLE));
  const { officeName } = spoken(view);
  const panel = view.panel === null ? null : { ...view.panel, officeName };
  render(
    <Popup view={{ ...view, language, officeName, panel }} actions={actions} />,
    document.body,
  );
}

/** A box with words, the three kinds of marks on them, and every chip. */
function showOverlay(): void {
  const box = document.createElement('div');
  box.className = 'box';
  const spans = (['block', 'warn', 'note'] as const).map((severity) => {
    const span = document.createElement('span');
    span.textContent = `words of ${severity}`;
    box.append('Some ', span, ' in the box. ');
    return { span, severity };
  });
  document.body.append(box);
  const root = shadow();
  const layer = (className: string) => {
    const element = document.createElement('div');
    element.className = className;
    root.append(element);
    return element;
  };
  const marks = spans.map(({ span, severity }) => ({
    rects: [...span.getClientRects()],
    severity,
  }));
  render(<Marks marks={marks} />, layer('marks-layer'));
  chips.forEach((view, index) => {
    const element = layer('chip-layer');
    element.lang = language;
    element.dir = directionOf(language);
    element.style.top = `${240 + index * 44}px`;
    element.style.right = '60px';
    render(<Chip view={{ ...view, language }} onOpen={nothing} />, element);
  });
}

const panel = asked.get('panel');
const popup = asked.get('popup');
if (panel !== null) showPanel(panel);
else if (popup !== null) showPopup(popup);
else showOverlay();
