// Open legs, the latest first: who holds it, since when, by when.
import { Button, Select, Switch, Table } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { useState } from 'react'
import { useBeat } from '../../api/live.js'
import { useLegs } from '../../api/reads.js'
import type { LegRow } from '../../api/shapes.js'
import { go } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { Due } from '../../shell/due.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { byPressure } from '../seat/queue-list.js'
import { type Filter, KINDS, NO_FILTER } from './filter.js'
import { RowDetail } from './row-detail.js'

interface Props {
  readonly filter: Filter
  readonly setFilter: (filter: Filter) => void
}

export function LegTable({ filter, setFilter }: Props) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const [unit, setUnit] = useState<string | null>(null)
  const legs = useLegs(
    {
      open: 'true',
      limit: '100',
      ...(filter.kind ? { kinds: filter.kind } : {}),
      ...(filter.state ? { states: filter.state } : {}),
      ...(filter.overdue ? { overdue: 'true' } : {}),
      ...(unit ? { holderKind: 'unit', holderId: unit } : {}),
    },
    useBeat(),
  )
  const rows = byPressure((legs.data?.pages ?? []).flatMap(({ items }) => items))
  const columns: ColumnsType<LegRow> = [
    {
      title: say('supervise.due'),
      width: 150,
      render: (_, row) => <Due dueAt={row.dueAt} amberAt={row.amberAt} paused={row.lamp === 'paused'} />,
    },
    {
      title: say('supervise.case'),
      render: (_, row) => (
        <>
          {row.danger ? <span className="danger-mark">{say('decision.dangerShort')}</span> : null}{' '}
          <a
            href={`/case/${row.caseId}`}
            onClick={(event) => {
              event.preventDefault()
              go(`/case/${row.caseId}`)
            }}
          >
            <span className="mono">{row.number}</span>
          </a>
          <div className="title">{row.title}</div>
        </>
      ),
    },
    {
      title: say('supervise.state'),
      width: 150,
      render: (_, row) => (
        <>
          {labels.legState(row.kind, row.state)}
          <div className="quiet">{labels.word('legKinds', row.kind)}</div>
        </>
      ),
    },
    {
      title: say('supervise.holder'),
      width: 140,
      render: (_, row) => labels.holder({ kind: row.holderKind, id: row.holderId }),
    },
    { title: say('supervise.town'), width: 130, render: (_, row) => labels.town(row.town) || '—' },
    {
      title: say('supervise.first'),
      width: 120,
      render: (_, row) => <span className="mono">{momentInWords(row.firstContactAt, language)}</span>,
    },
  ]
  return (
    <section className="panel list" aria-labelledby="list-title">
      <header>
        <h2 id="list-title">
          {say('supervise.list')}{' '}
          <small className="quiet">{say('common.total', { n: legs.data?.pages[0]?.total ?? 0 })}</small>
        </h2>
        <span className="filters">
          <span>
            <Switch
              size="small"
              checked={filter.overdue}
              onChange={(overdue) => setFilter({ ...filter, overdue })}
              aria-label={say('supervise.lateOnly')}
            />{' '}
            {say('supervise.lateOnly')}
          </span>
          <Select
            size="small"
            allowClear
            aria-label={say('supervise.kind')}
            placeholder={say('supervise.kind')}
            value={filter.kind}
            onChange={(kind: string | undefined) => setFilter({ ...filter, kind: kind ?? null, state: null })}
            options={KINDS.map((kind) => ({ value: kind, label: labels.word('legKinds', kind) }))}
          />
          <Select
            size="small"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={say('supervise.unit')}
            placeholder={say('supervise.unit')}
            value={unit}
            onChange={(id: string | undefined) => setUnit(id ?? null)}
            options={labels.book.units.map(({ id }) => ({ value: id, label: labels.unit(id) }))}
          />
          <Button size="small" onClick={() => setFilter(NO_FILTER)}>
            {say('common.clear')}
          </Button>
        </span>
      </header>
      <ErrorNote error={legs.error} retry={() => void legs.refetch()} />
      <Table<LegRow>
        size="small"
        rowKey="legId"
        columns={columns}
        dataSource={[...rows]}
        loading={legs.isLoading}
        pagination={false}
        scroll={{ x: 760 }}
        expandable={{ expandedRowRender: (row) => <RowDetail caseId={row.caseId} />, columnWidth: 36 }}
      />
      {legs.hasNextPage ? (
        <Button block loading={legs.isFetchingNextPage} onClick={() => void legs.fetchNextPage()}>
          {say('common.loadMore')}
        </Button>
      ) : null}
    </section>
  )
}
