// Actions that ask something first (where to, which tags, really?) ask here, in one sheet over the window.
import { createContext, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { DeleteSheet } from './delete-sheet.tsx'
import { MoveSheet } from './move-sheet.tsx'
import type { Subject } from './subject.ts'
import { TagSheet } from './tag-sheet.tsx'

export type Question = 'move' | 'copy' | 'tag' | 'delete'
type Ask = (question: Question, subject: Subject) => void

const AskContext = createContext<Ask | null>(null)

export function AskProvider({ children }: { children: ReactNode }): ReactNode {
  const [asked, setAsked] = useState<{ question: Question; subject: Subject } | null>(null)
  const ask = useMemo<Ask>(() => (question, subject) => setAsked({ question, subject }), [])
  const onClose = (): void => setAsked(null)
  return (
    <AskContext.Provider value={ask}>
      {children}
      {(asked?.question === 'move' || asked?.question === 'copy') && (
        <MoveSheet subject={asked.subject} kind={asked.question} onClose={onClose} />
      )}
      {asked?.question === 'tag' && <TagSheet subject={asked.subject} onClose={onClose} />}
      {asked?.question === 'delete' && <DeleteSheet subject={asked.subject} onClose={onClose} />}
    </AskContext.Provider>
  )
}

export function useAsk(): Ask {
  const ask = useContext(AskContext)
  if (!ask) throw new Error('Nobody above this component can ask.')
  return ask
}
