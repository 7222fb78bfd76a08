// The very list that was added up: what was found, where it is written, and what it counts; then what is not known.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { ValueOf } from '../../../shared/contract.ts'
import type { Axis, Contribution, Evidence } from '../../../shared/model/privacy.ts'
import { formatNumber } from '../../locales/format.ts'
import { classes } from '../../ui/classes.ts'
import { AXES, letterOf } from './axes.ts'
import { signalText, signalTitle, whyText } from './signal-text.ts'
import styles from './report-table.module.css'

export type Report = ValueOf<'privacy.report'>
export type EvidenceShown = Evidence

interface ReportTableProps {
  report: Report
  onEvidence: (evidence: EvidenceShown) => void
}

export function ReportTable({ report, onEvidence }: ReportTableProps): ReactNode {
  const { t } = useTranslation()
  return (
    <div className={styles.report}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('privacy.found')}</th>
            <th scope="col">{t('privacy.written')}</th>
            <th scope="col" className={styles.points}>
              {t('privacy.points')}
            </th>
          </tr>
        </thead>
        {AXES.map((axis) => (
          <AxisRows key={axis} axis={axis} report={report} onEvidence={onEvidence} />
        ))}
      </table>
      {report.isIncomplete && <p className={styles.note}>{t('privacy.incomplete')}</p>}
      <Unknown report={report} />
      {report.overall !== null && (
        <p className={styles.note}>{t('privacy.sum', { overall: Math.round(report.overall) })}</p>
      )}
    </div>
  )
}

function AxisRows({ axis, report, onEvidence }: ReportTableProps & { axis: Axis }): ReactNode {
  const { t, i18n } = useTranslation()
  const rows = report.contributions.filter((contribution) => contribution.axis === axis)
  if (rows.length === 0) return null
  const value = report[axis]
  return (
    <tbody>
      <tr className={styles.axis}>
        <th scope="rowgroup" colSpan={2}>
          {t(`privacy.axes.${axis}`)}
        </th>
        <td className={styles.points} data-letter={letterOf(value)}>
          {value === null ? '?' : Math.round(value)}
        </td>
      </tr>
      {rows.map((row) => (
        <tr
          key={`${row.signal} ${row.found}`}
          className={classes(row.standing === 'claimed' && styles.claimed)}
        >
          <td>
            {signalText(t, row.signal, row.found, row.values)}
            {row.standing === 'claimed' && <i> ({t('privacy.standing.claimed')})</i>}
          </td>
          <td>
            <EvidenceList evidence={row.evidence} onEvidence={onEvidence} />
          </td>
          <td className={styles.points} data-tone={toneOf(row)} title={t(`privacy.standing.${row.standing}`)}>
            {pointsText(t, row, i18n.language)}
          </td>
        </tr>
      ))}
    </tbody>
  )
}

const SHOWN_EVIDENCE = 3

function EvidenceList({
  evidence,
  onEvidence,
}: {
  evidence: readonly Evidence[]
  onEvidence: (evidence: EvidenceShown) => void
}): ReactNode {
  const { t } = useTranslation()
  if (evidence.length === 0) return <span className={styles.none}>{t('privacy.noEvidence')}</span>
  const more = evidence.length - SHOWN_EVIDENCE
  return (
    <>
      {evidence.slice(0, SHOWN_EVIDENCE).map((item) => (
        <button
          key={`${item.part} ${item.start} ${item.text}`}
          type="button"
          className={styles.evidence}
          title={t('privacy.showEvidence', { text: item.text })}
          disabled={item.end === 0}
          onClick={() => onEvidence(item)}
        >
          <code dir="auto">{item.text}</code>
        </button>
      ))}
      {more > 0 && <span className={styles.none}>{t('privacy.more', { count: more })}</span>}
    </>
  )
}

/** Good, bad or neither, for the colour of the figure; what is only claimed has none. */
function toneOf({ kind, standing, value, points, ceiling }: Contribution): string {
  if (kind === 'advice') return 'none'
  if (ceiling || points < 0) return 'bad'
  if (standing === 'claimed' || value === null) return 'none'
  return value >= 0.6 ? 'good' : value < 0.4 ? 'bad' : 'none'
}

function pointsText(
  t: TFunction,
  { kind, weight, value, points, ceiling }: Contribution,
  language: string,
): string {
  const figure = (value: number): string => formatNumber(Math.round(value * 10) / 10, language)
  const sum =
    kind === 'measure' && value !== null
      ? t('privacy.pointsOf', { points: figure(value * weight), weight: figure(weight) })
      : points < 0
        ? `−${figure(-points)}`
        : t('privacy.noted')
  return ceiling ? `${sum} · ${t('privacy.ceiling', { points: ceiling.atMost })}` : sum
}

function Unknown({ report: { unknown } }: { report: Report }): ReactNode {
  const { t } = useTranslation()
  if (unknown.length === 0) return null
  return (
    <section className={styles.unknown}>
      <h4>{t('privacy.unknownTitle')}</h4>
      <ul>
        {unknown.map(({ signal, why }) => (
          <li key={signal}>
            {t('privacy.unknownLine', { signal: signalTitle(t, signal), why: whyText(t, why) })}
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t('privacy.unknownNote')}</p>
    </section>
  )
}
