// Files into Loquet: what, whose mail it is, how far it is, and what came of it.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useQuery } from '../../engine/hooks.ts'
import { formatSize } from '../../locales/format.ts'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Sheet, SheetActions } from '../../ui/sheet.tsx'
import { FaultNotice } from '../fault-notice.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { sizeOf } from './chosen-files.ts'
import type { ChosenFile } from './chosen-files.ts'
import { ImportResult } from './import-result.tsx'
import { useImportRun } from './use-import-run.ts'
import type { ImportId, ImportRun } from './use-import-run.ts'
import { addressOf, UNKNOWN, WhoseMail } from './whose-mail.tsx'
import type { Whose } from './whose-mail.tsx'

interface ImportSheetProps {
  files: readonly ChosenFile[]
  onClose: () => void
}

export function ImportSheet({ files: given, onClose }: ImportSheetProps): ReactNode {
  const { t } = useTranslation()
  const [files, setFiles] = useState(given)
  const running = useImportRun()
  const { run } = running
  // Dropped while the sheet was open.
  const [last, setLast] = useState(given)
  if (given !== last) {
    setLast(given)
    if (given.length > 0 && run.kind === 'idle') setFiles(given)
  }
  return (
    <Sheet title={t('imports.title')} closeName={t('frame.close')} onClose={onClose}>
      {run.kind === 'handing' && (
        <Handing files={files} sentBytes={run.sentBytes} onStop={running.stopHanding} />
      )}
      {run.kind === 'started' && (
        <Started
          id={run.id}
          onClose={onClose}
          onAgain={() => {
            setFiles([])
            running.reset()
          }}
        />
      )}
      {(run.kind === 'idle' || run.kind === 'refused') && (
        <Asking files={files} onFiles={setFiles} running={running} onClose={onClose} />
      )}
    </Sheet>
  )
}

interface AskingProps {
  files: readonly ChosenFile[]
  onFiles: (files: readonly ChosenFile[]) => void
  running: ImportRun
  onClose: () => void
}

function Asking({ files, onFiles, running, onClose }: AskingProps): ReactNode {
  const { t } = useTranslation()
  const accounts = useQuery('accounts.list', {}).value ?? []
  const own = [...new Set(accounts.filter((one) => !one.isSample && one.address).map((one) => one.address))]
  const [chosen, setWhose] = useState<Whose | null>(null)
  const whose = chosen ?? (own[0] ? { kind: 'mine', address: own[0] } : UNKNOWN)
  const [isWrong, setWrong] = useState(false)
  const begin = (): void => {
    const address = addressOf(whose)
    if (address === undefined) return setWrong(true)
    void running.begin(files, address)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      <ChooseFiles files={files} onFiles={onFiles} />
      {files.length > 0 && (
        <WhoseMail
          own={own}
          whose={whose}
          isWrong={isWrong}
          onWhose={(next) => {
            setWhose(next)
            setWrong(false)
          }}
        />
      )}
      {running.run.kind === 'refused' && <FaultNotice fault={running.run.fault} />}
      <SheetActions>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
        <Button look="main" type="submit" disabled={files.length === 0}>
          {t('imports.start')}
        </Button>
      </SheetActions>
    </form>
  )
}

interface HandingProps {
  files: readonly ChosenFile[]
  sentBytes: number
  onStop: () => void
}

function Handing({ files, sentBytes, onStop }: HandingProps): ReactNode {
  const { t, i18n } = useTranslation()
  const all = sizeOf(files)
  const size = (bytes: number): string => formatSize(bytes, i18n.language)
  return (
    <>
      <Progress
        name={t('imports.progress')}
        value={Math.min(sentBytes, all)}
        max={all}
        text={t('imports.handing', { done: size(Math.min(sentBytes, all)), all: size(all) })}
      />
      <SheetActions>
        <Button onClick={onStop}>{t('imports.stop')}</Button>
      </SheetActions>
    </>
  )
}

interface StartedProps {
  id: ImportId
  onClose: () => void
  onAgain: () => void
}

function Started({ id, onClose, onAgain }: StartedProps): ReactNode {
  const { t, i18n } = useTranslation()
  const found = useQuery('imports.list', {}).value?.find((one) => one.id === id)
  const cancel = useCommand('imports.cancel')
  const size = (bytes: number): string => formatSize(bytes, i18n.language)
  if (!found) return <Progress name={t('imports.progress')} value={0} max={1} text="" />
  if (found.state !== 'running') return <ImportResult found={found} onClose={onClose} onAgain={onAgain} />
  return (
    <>
      <Progress
        name={t('imports.progress')}
        value={found.readBytes}
        max={found.totalBytes}
        text={t('imports.running', { done: size(found.readBytes), all: size(found.totalBytes) })}
      />
      <SheetActions>
        <Button onClick={() => void cancel({ id })}>{t('imports.stop')}</Button>
        <Button look="main" onClick={onClose}>
          {t('imports.goOn')}
        </Button>
      </SheetActions>
    </>
  )
}
