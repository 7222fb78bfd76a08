// Words planted so that the true number of hits of every search is known. None of them can come out of the invented
// vocabulary.
export interface Probe {
  id: string
  /** As typed into the search box. */
  query: string
  /** Share of the messages that carry it. */
  share: number
  /** What is written into the body. */
  plant: string
}

export const COMMON = 'xankorath'

export const PROBES: readonly Probe[] = [
  { id: 'rare word', query: 'xyphoquill', share: 0.00007, plant: 'xyphoquill' },
  { id: 'medium word', query: 'xemdolyne', share: 0.01, plant: 'xemdolyne' },
  { id: 'common word', query: COMMON, share: 0.2, plant: COMMON },
  { id: 'phrase', query: '"xilva anxor drixt"', share: 0.001, plant: 'xilva anxor drixt' },
  { id: 'accented word', query: 'xrêpêrïe', share: 0.005, plant: 'Xrêpêrïe' },
  {
    id: 'CJK inside text',
    query: '図書館',
    share: 0.002,
    plant: '先週は新しい図書館で資料を探していました。',
  },
]
