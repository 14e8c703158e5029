// The assessment sheet (task 8): indicators down, groups across; every figure drawn, with its denominator, opening to its demands. What is
// looked at stands in the address, so that a figure in a report opens here as it was meant.
import './assess.css'
import { Button, Dropdown, Spin } from 'antd'
import { useState } from 'react'
import { type By, type Sheet, type SheetWish, useSheet } from '../../api/assessment.js'
import { send } from '../../api/client.js'
import { saveAnswer } from '../../api/save-answer.js'
import { go, useHere } from '../../route.js'
import { AskPurpose } from '../../shell/ask-purpose.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { Behind } from './behind.js'
import { Figures } from './figures.js'
import type { Opened } from './opened.js'
import { daysBack, isBy, Pickers } from './pickers.js'
import { Truths } from './truths.js'

const MONTH_DAYS = 30
const DAY = /^\d{4}-\d\d-\d\d$/

export default function Assess({ mayExport = false }: { readonly mayExport?: boolean }) {
  const { say } = useSpeech()
  const { query } = useHere()
  const day = (name: string, usual: string) => (DAY.test(query.get(name) ?? '') ? (query.get(name) ?? usual) : usual)
  const by = query.get('by') ?? ''
  const wish: SheetWish = {
    from: day('from', daysBack(MONTH_DAYS)),
    to: day('to', daysBack(0)),
    by: isBy(by) ? by : 'unit',
  }
  const indicator = query.get('indicator')
  const group = query.get('group')
  const look = (next: SheetWish, opened: Opened | null): void => {
    const { from, to, by } = next
    const words = { from, to, by, ...(opened === null ? {} : opened) }
    go(`/assess?${new URLSearchParams(words)}`, 'replace')
  }
  const opened = indicator === null ? null : { indicator, ...(group === null ? {} : { group }) }
  const sheet = useSheet(wish)
  return (
    <div className="assess">
      <section className="panel" aria-busy={sheet.isFetching}>
        <header>
          <h1>{say('assess.title')}</h1>
          <Pickers wish={wish} set={(next) => look(next, null)} />
          {mayExport ? <TakeOut wish={wish} /> : null}
        </header>
        <ErrorNote error={sheet.error} retry={() => void sheet.refetch()} />
        {sheet.data ? <Whole sheet={sheet.data} open={(one) => look(wish, one)} /> : sheet.error ? null : <Spin />}
      </section>
      {opened === null ? null : <Behind wish={wish} opened={opened} close={() => look(wish, null)} />}
    </div>
  )
}

function Whole({ sheet, open }: { readonly sheet: Sheet; readonly open: (opened: Opened) => void }) {
  const { say, language } = useSpeech()
  if (sheet.demands === 0) return <p className="quiet">{say('assess.empty')}</p>
  return (
    <>
      <p className="quiet">{say('assess.note', { n: sheet.demands })}</p>
      {sheet.asOf === null || sheet.building === null ? null : (
        <p role="status" className="stale">
          {say('assess.former', { at: momentInWords(sheet.asOf, language), ...sheet.building })}
        </p>
      )}
      {sheet.behind === 0 ? null : (
        <p role="status" className="stale">
          {say('assess.behind', { n: sheet.behind })}
        </p>
      )}
      <Truths sheet={sheet} open={open} />
      <Figures sheet={sheet} by={sheet.by as By} open={open} />
      <p className="quiet mono">{say('assess.digest', { digest: sheet.digest.slice(0, 16), book: sheet.book })}</p>
    </>
  )
}

function TakeOut({ wish }: { readonly wish: SheetWish }) {
  const { say } = useSpeech()
  const [format, setFormat] = useState<string | null>(null)
  const take = async (reason: string): Promise<void> => {
    const query = new URLSearchParams({ ...wish, format: format ?? 'xlsx', reason })
    await saveAnswer(
      await send(`/api/assessment/export?${query}`),
      `assessment-${wish.by}-${wish.from}-${wish.to}.${format}`,
    )
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'xlsx', label: say('register.exportXlsx') },
            { key: 'csv', label: say('register.exportCsv') },
          ],
          onClick: ({ key }) => setFormat(key),
        }}
      >
        <Button aria-haspopup="menu">{say('register.export')}</Button>
      </Dropdown>
      {format === null ? null : (
        <AskPurpose title={say('register.export')} take={take} onClose={() => setFormat(null)} />
      )}
    </>
  )
}
