// Listens to the keyboard for the whole window and runs the command that fits the moment.
import { useEffect, useRef } from 'react'
import { chordOf, isTyping } from './chord.ts'
import { commandFor } from './commands.ts'
import type { Acts, Situation } from './commands.ts'

/** Every pane carries its name in data-pane, in the order of F6. */
export const focusedPane = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane

const focusNow = (): Situation['focus'] => {
  const pane = focusedPane()
  return pane === 'list' || pane === 'reader' ? pane : 'elsewhere'
}

export function useCommands(acts: Acts, hasActive: boolean): void {
  const latest = useRef({ acts, hasActive })
  useEffect(() => {
    latest.current = { acts, hasActive }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const situation = { focus: focusNow(), hasActive: latest.current.hasActive }
      const command = commandFor(chordOf(event), situation, isTyping(event.target))
      if (!command) return
      event.preventDefault()
      command.run(latest.current.acts)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
