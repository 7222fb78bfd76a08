// Listens to the keyboard for the whole window and runs the command of the chord.
import { useEffect } from 'react'
import { chordOf, isTyping } from './chord.ts'
import { commands, worksWhileTyping } from './commands.ts'
import { useRunner } from './handlers.tsx'

export function useKeys(): void {
  const runner = useRunner()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const chord = chordOf(event)
      if (isTyping(event.target) && !worksWhileTyping(chord)) return
      if (commands.some((command) => command.keys.includes(chord) && runner.run(command.id)))
        event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [runner])
}
