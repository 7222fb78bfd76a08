// Carries out what keys and focus mean in the search box.
import { useState } from 'react'
import type { ChangeEvent, KeyboardEvent, RefObject, SyntheticEvent } from 'react'
import { actOf } from './box-acts.ts'
import type { BoxAct } from './box-acts.ts'
import { markedByBackspace } from './edit.ts'
import type { Suggestion } from './suggest.ts'
import type { SearchText } from './use-search-text.ts'
import { searchedBefore, useSuggestions } from './use-suggestions.ts'

export interface BoxKeys {
  isFocused: boolean
  isOpen: boolean
  suggestions: readonly Suggestion[]
  /** -1: none yet; Enter searches. */
  active: number
  accept: (suggestion: Suggestion) => void
  forget: () => void
  onChange: (event: ChangeEvent<HTMLInputElement>) => void
  onSelect: (event: SyntheticEvent<HTMLInputElement>) => void
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  onFocus: () => void
  onBlur: () => void
}

/** As if it were typed, so that the field's own undo takes it back. */
function typeInto(input: HTMLInputElement, start: number, end: number, text: string): void {
  input.setSelectionRange(start, end)
  if (!document.execCommand('insertText', false, text)) input.setRangeText(text, start, end, 'end')
}

/** @returns whether a finished part is now marked, to be taken away by the next press */
function markBeforeCaret(input: HTMLInputElement): boolean {
  const { value, selectionStart, selectionEnd } = input
  const marked = selectionStart === selectionEnd && markedByBackspace(value, selectionStart ?? 0)
  if (marked) input.setSelectionRange(marked.start, marked.end)
  return !!marked
}

/** Where the caret and the pointer among the suggestions are, and whether these are shown. */
interface Shown {
  caret: number
  isFocused: boolean
  isClosed: boolean
  active: number
}

export function useBoxKeys(
  input: RefObject<HTMLInputElement | null>,
  search: SearchText,
  onLeave: () => void,
): BoxKeys {
  const { text, setText } = search
  const [shown, setShown] = useState<Shown>({ caret: 0, isFocused: false, isClosed: true, active: -1 })
  const show = (change: Partial<Shown>): void => setShown((last) => ({ ...last, ...change }))
  const { isFocused, isClosed } = shown
  const isWanted = isFocused && !isClosed
  const { suggestions, refresh, forget } = useSuggestions(text, shown.caret, isWanted)
  const isOpen = isWanted && suggestions.length > 0
  const active = Math.min(shown.active, suggestions.length - 1)
  const accept = (suggestion: Suggestion | undefined): void => {
    if (!input.current || !suggestion) return
    typeInto(input.current, suggestion.start, suggestion.end, suggestion.insert)
    setText(input.current.value)
    show({ active: -1, isClosed: suggestion.kind === 'recent' })
  }
  const move = (by: 1 | -1): void => {
    const places = suggestions.length + 1
    show({ active: ((active + 1 + by + places) % places) - 1 })
  }
  const acts: Record<BoxAct, () => void> = {
    accept: () => accept(suggestions[active]),
    'accept-first': () => accept(suggestions[0]),
    down: () => move(1),
    up: () => move(-1),
    close: () => show({ isClosed: true }),
    clear: () => {
      search.ask('')
      show({ isClosed: true })
    },
    leave: () => {
      search.ask()
      if (text.trim() !== '') searchedBefore.add(text.trim())
      onLeave()
    },
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent, currentTarget } = event
    if (ctrlKey || metaKey || altKey || nativeEvent.isComposing || (key === 'Tab' && shiftKey)) return
    const state = { isOpen, isEmpty: text === '', hasActive: isOpen && active >= 0 }
    const act = actOf(key, state)
    if (act) acts[act]()
    if (act || (key === 'Backspace' && markBeforeCaret(currentTarget))) event.preventDefault()
  }
  return {
    isFocused,
    isOpen,
    suggestions,
    active,
    accept,
    forget,
    onKeyDown,
    onChange: ({ target }) => {
      setText(target.value)
      show({ caret: target.selectionStart ?? target.value.length, active: -1, isClosed: false })
    },
    onSelect: ({ currentTarget }) => show({ caret: currentTarget.selectionStart ?? 0 }),
    onFocus: () => {
      show({ isFocused: true, isClosed: text !== '', active: -1 })
      refresh()
    },
    onBlur: () => {
      show({ isFocused: false })
      search.ask()
    },
  }
}
