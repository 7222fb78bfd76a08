// Gives a search a name and a place in the sidebar, or changes the one it came from.
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/model/fault.ts'
import { useCommand, useQuery } from '../../engine/hooks.ts'
import { useToasts } from '../../state/toasts.tsx'
import { FILTERS, listedPlace, START } from '../../state/where.ts'
import type { Place, Where } from '../../state/where.ts'
import { useWhere } from '../../state/where-hooks.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Sheet, SheetActions } from '../../ui/sheet.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import { searchToSave } from './saved.ts'

type ListId = NonNullable<Where['editedList']>

export function SaveSheet({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const { where, go } = useWhere()
  const { say } = useToasts()
  const lists = useQuery('smartLists.list', {}).value ?? []
  const put = useCommand('smartLists.put')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const edited = lists.find(({ id }) => id === where.editedList)
  const [name, setName] = useState<string>()
  const [fault, setFault] = useState<Fault>()
  const written = (name ?? edited?.name ?? '').trim()
  const search = searchToSave(
    {
      place: listedPlace(where),
      text: where.search,
      filters: where.filters.map((filter) => FILTERS[filter]),
    },
    lists,
  )
  const save = async (id: ListId | null): Promise<void> => {
    const saved = await put({ id, name: written, ...search })
    if (!saved.ok) return setFault(saved.fault)
    const place: Place = { kind: 'smart-list', id: saved.value.id }
    go({ ...START, place })
    say({ text: t('search.saved', { name: written }), tone: 'calm' })
    onClose()
  }
  return (
    <Sheet title={t('search.saveTitle')} closeName={t('frame.close')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (written !== '') void save(edited?.id ?? null)
        }}
      >
        <p>
          <code dir="auto">{search.text}</code>
        </p>
        <Field
          ref={field}
          label={t('search.name')}
          value={name ?? edited?.name ?? ''}
          maxLength={100}
          required
          onChange={(event) => setName(event.target.value)}
        />
        {fault && <FaultNotice fault={fault} />}
        <SheetActions>
          {edited && (
            <Button disabled={written === ''} onClick={() => void save(null)}>
              {t('search.saveNew')}
            </Button>
          )}
          <Button type="submit" look="main" disabled={written === ''}>
            {edited ? t('search.change', { name: edited.name }) : t('search.save')}
          </Button>
        </SheetActions>
      </form>
    </Sheet>
  )
}
