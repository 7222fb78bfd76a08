// Where to: every mailbox, found by a few letters, those used last first.
import { useId, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ValueOf } from '../../../shared/contract.ts'
import { useQuery } from '../../engine/hooks.ts'
import { classes } from '../../ui/classes.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { mailboxName } from '../frame/place-name.ts'
import { findMailboxes, recentMailboxes, rememberMailbox } from './destinations.ts'
import type { Candidate } from './destinations.ts'
import styles from './sheets.module.css'
import { inWords, nounOf } from './subject.ts'
import type { Subject } from './subject.ts'
import { usePerform } from './use-perform.ts'

type Mailbox = ValueOf<'mailboxes.list'>[number]

interface MoveSheetProps {
  subject: Subject
  kind: 'move' | 'copy'
  onClose: () => void
}

function useCandidates(): (Candidate & { mailbox: Mailbox })[] {
  const { t } = useTranslation()
  const mailboxes = useQuery('mailboxes.list', {}).value ?? []
  const accounts = useQuery('accounts.list', {}).value ?? []
  return mailboxes.map((mailbox) => ({
    id: mailbox.id,
    name: mailboxName(t, mailbox),
    account: accounts.find((one) => one.id === mailbox.account)?.address ?? '',
    mailbox,
  }))
}

export function MoveSheet({ subject, kind, onClose }: MoveSheetProps): ReactNode {
  const { t } = useTranslation()
  const perform = usePerform()
  const candidates = useCandidates()
  const what = inWords(t, nounOf(subject.target), subject.count)
  const choose = ({ id }: Mailbox): void => {
    rememberMailbox(id)
    onClose()
    void perform(subject.target, kind === 'copy' ? { kind, to: id } : { kind, to: { kind: 'mailbox', id } })
  }
  return (
    <Sheet
      title={t(kind === 'copy' ? 'actions.move.copyTitle' : 'actions.move.title', { what })}
      closeName={t('actions.close')}
      onClose={onClose}
    >
      <MailboxFinder candidates={candidates} onChoose={(chosen) => choose(chosen.mailbox)} />
    </Sheet>
  )
}

interface FinderProps<C extends Candidate> {
  candidates: readonly C[]
  onChoose: (chosen: C) => void
}

function MailboxFinder<C extends Candidate>({ candidates, onChoose }: FinderProps<C>): ReactNode {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [recent] = useState(recentMailboxes)
  const found = findMailboxes(candidates, text, recent)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = found[at]
    if (step !== undefined) setAt((at + step + found.length) % Math.max(1, found.length))
    else if (event.key === 'Enter' && chosen) onChoose(chosen)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        className={styles.find}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] ? `${id}-${found[at].id}` : undefined}
        aria-label={t('actions.move.find')}
        placeholder={t('actions.move.find')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-list`} aria-label={t('actions.move.find')} className={styles.choices}>
        {found.map((one, index) => (
          // The keys are the text field's.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={one.id}
            id={`${id}-${one.id}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            ref={(element) => void (index === at && element?.scrollIntoView({ block: 'nearest' }))}
            className={classes(styles.choice, index === at && styles.at)}
            onClick={() => onChoose(one)}
          >
            <span dir="auto">{one.name}</span>
            <span className={styles.beside}>{one.account}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles.none}>{t('actions.move.none')}</p>}
    </>
  )
}
