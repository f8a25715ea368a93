/**
 * Types for the packages the stand-in pages run on and that ship none. React's are borrowed from
 * `preact/compat` (types only: the pages run the real React, `build.ts` checks the bundle for it).
 */
declare module 'react' {
  export { useEffect, useId, useRef, useState } from 'preact/hooks';
  export function useSyncExternalStore<T>(
    subscribe: (changed: () => void) => () => void,
    read: () => T,
  ): T;
}

declare module 'react/jsx-runtime' {
  export * from 'preact/jsx-runtime';
}

declare module 'react-dom' {
  import type { ComponentChildren, VNode } from 'preact';

  export function createPortal(children: ComponentChildren, host: Element): VNode;
  export function flushSync(change: () => void): void;
}

declare module 'react-dom/client' {
  export function createRoot(host: Element | ShadowRoot | DocumentFragment): {
    render(node: unknown): void;
  };
}

/** Quill 1; the page knows the part it uses. */
declare module 'quill-1/dist/quill.core.js' {
  const Quill: unknown;
  export default Quill;
}

declare module 'draft-js' {
  import type { ComponentType } from 'preact';

  export interface ContentBlock {
    getText(): string;
    getKey(): string;
  }
  export interface ContentState {
    getPlainText(delimiter?: string): string;
    getBlockForKey(key: string): ContentBlock;
    hasText(): boolean;
  }
  export const ContentState: { createFromText(text: string, delimiter?: string): ContentState };
  export interface SelectionState {
    getAnchorKey(): string;
    getAnchorOffset(): number;
    isCollapsed(): boolean;
    getHasFocus(): boolean;
    merge(change: Record<string, unknown>): SelectionState;
  }
  export interface EditorState {
    getCurrentContent(): ContentState;
    getSelection(): SelectionState;
  }
  export const EditorState: {
    createEmpty(): EditorState;
    createWithContent(content: ContentState): EditorState;
    push(state: EditorState, content: ContentState, change: string): EditorState;
    moveFocusToEnd(state: EditorState): EditorState;
  };
  export const Modifier: {
    replaceText(content: ContentState, range: SelectionState, text: string): ContentState;
  };
  export type Handled = 'handled' | 'not-handled';
  export interface DraftKeyEvent {
    keyCode: number;
    ctrlKey: boolean;
    metaKey: boolean;
    shiftKey: boolean;
    preventDefault(): void;
  }
  export function getDefaultKeyBinding(event: DraftKeyEvent): string | null;
  export interface EditorProps {
    editorState: EditorState;
    onChange(state: EditorState): void;
    placeholder?: string;
    readOnly?: boolean;
    stripPastedStyles?: boolean;
    spellCheck?: boolean;
    webDriverTestID?: string;
    ariaLabel?: string;
    ariaMultiline?: boolean;
    ariaAutoComplete?: string;
    ariaControls?: string;
    ariaActiveDescendantID?: string;
    keyBindingFn?(event: DraftKeyEvent): string | null;
    handleReturn?(event: DraftKeyEvent, state: EditorState): Handled;
    handleKeyCommand?(command: string): Handled;
    handlePastedFiles?(files: Blob[]): Handled;
    onFocus?(): void;
    onBlur?(): void;
    ref?: unknown;
  }
  export const Editor: ComponentType<EditorProps>;
}
