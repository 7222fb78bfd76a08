// What keys and focus do in the search box: move through the suggestions, take one, close them, clear, leave.
import { useState } from 'react'
import type { ChangeEvent, KeyboardEvent, RefObject, SyntheticEvent } from 'react'
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

export function useBoxKeys(
  input: RefObject<HTMLInputElement | null>,
  search: SearchText,
  onLeave: () => void,
): BoxKeys {
  const { text, setText, ask } = search
  const [caret, setCaret] = useState(text.length)
  const [isFocused, setFocused] = useState(false)
  const [isClosed, setClosed] = useState(true)
  const [active, setActive] = useState(-1)
  const { suggestions, refresh, forget } = useSuggestions(text, caret, isFocused && !isClosed)
  const isOpen = isFocused && !isClosed && suggestions.length > 0
  const accept = (suggestion: Suggestion): void => {
    if (!input.current) return
    typeInto(input.current, suggestion.start, suggestion.end, suggestion.insert)
    setText(input.current.value)
    setActive(-1)
    setClosed(suggestion.kind === 'recent')
  }
  const move = (by: 1 | -1): void => {
    const places = suggestions.length + 1
    setActive(((active + 1 + by + places) % places) - 1)
  }
  const leave = (): void => {
    ask()
    if (text.trim() !== '') searchedBefore.add(text.trim())
    onLeave()
  }
  const escape = (): void => {
    if (isOpen && text !== '') setClosed(true)
    else if (text === '') leave()
    else {
      ask('')
      setClosed(true)
    }
  }
  /** @returns whether the key was ours */
  const press = ({ key, shiftKey, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean => {
    const chosen = isOpen ? suggestions[active] : undefined
    switch (key) {
      case 'Escape':
        escape()
        return true
      case 'Enter':
        if (chosen) accept(chosen)
        else leave()
        return true
      case 'Tab': {
        const first = chosen ?? (isOpen && text !== '' ? suggestions[0] : undefined)
        if (shiftKey || !first) return false
        accept(first)
        return true
      }
      case 'ArrowDown':
        if (isOpen) move(1)
        else leave()
        return true
      case 'ArrowUp':
        if (isOpen) move(-1)
        return isOpen
      case 'Backspace': {
        const { selectionStart, selectionEnd } = currentTarget
        const marked = selectionStart === selectionEnd && markedByBackspace(text, selectionStart ?? 0)
        if (marked) currentTarget.setSelectionRange(marked.start, marked.end)
        return !!marked
      }
      default:
        return false
    }
  }
  return {
    isFocused,
    isOpen,
    suggestions,
    active: Math.min(active, suggestions.length - 1),
    accept,
    forget,
    onChange: ({ target }) => {
      setText(target.value)
      setCaret(target.selectionStart ?? target.value.length)
      setActive(-1)
      setClosed(false)
    },
    onSelect: ({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0),
    onKeyDown: (event) => {
      const { ctrlKey, metaKey, altKey, nativeEvent } = event
      if (ctrlKey || metaKey || altKey || nativeEvent.isComposing) return
      if (press(event)) event.preventDefault()
    },
    onFocus: () => {
      setFocused(true)
      setClosed(text !== '')
      setActive(-1)
      refresh()
    },
    onBlur: () => {
      setFocused(false)
      ask()
    },
  }
}
