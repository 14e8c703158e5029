// The drawer in which a citation opens: the clause's gist, or the catalogue row with its neighbours.
import { Descriptions, Drawer, Spin } from 'antd'
import { type ReactNode, useCallback, useState } from 'react'
import { useClause, useRow } from '../api/reads.js'
import type { Citation, ClauseView } from '../api/shapes.js'
import { clauseInWords } from '../words/clause-words.js'
import { useSpeech } from '../words/speak.js'
import { useLabels } from './book.js'
import { ErrorNote } from './error-note.js'
import { OpenSource } from './open-source.js'
import { RowSheet } from './row-sheet.js'

export function SourceDrawer({ children }: { readonly children: ReactNode }) {
  const [cite, setCite] = useState<Citation | null>(null)
  const { say } = useSpeech()
  const close = useCallback(() => setCite(null), [])
  return (
    <OpenSource value={setCite}>
      {children}
      <Drawer
        open={cite !== null}
        onClose={close}
        size={460}
        title={say('cite.title')}
        mask={{ closable: true }}
        destroyOnHidden
      >
        {cite ? <Source cite={cite} open={setCite} /> : null}
      </Drawer>
    </OpenSource>
  )
}

function Source({ cite, open }: { readonly cite: Citation; readonly open: (cite: Citation) => void }) {
  const { say } = useSpeech()
  const row = useRow(cite.row ?? null, cite.version)
  const { book } = useLabels()
  // A citation names the paper by its printed number; addresses are made of the pack's folder name.
  const pack = book.instruments.find(({ number }) => number === cite.instrument)?.id
  const clause = useClause(pack ?? '', cite.row || !cite.clause || !pack ? null : cite.clause)
  return (
    <>
      {cite.notSetByInstrument ? (
        <p>
          <strong>{say('cite.notSet')}</strong>
        </p>
      ) : null}
      {cite.source ? (
        <p>
          <span className="quiet">{say('cite.source')}：</span>
          {cite.source}
        </p>
      ) : null}
      {row.isLoading || clause.isLoading ? <Spin /> : null}
      {row.data ? (
        <RowSheet
          view={row.data}
          openRow={(id) => open({ instrument: cite.instrument, version: cite.version, row: id })}
        />
      ) : null}
      {clause.data ? <ClauseSheet view={clause.data} /> : null}
      <ErrorNote error={row.error ?? clause.error} />
      <p className="quiet">
        {cite.instrument} · {say('cite.version')} {cite.version}
      </p>
    </>
  )
}

function ClauseSheet({ view: { instrument, clause } }: { readonly view: ClauseView }) {
  const { say, of } = useSpeech()
  return (
    <>
      <h2 style={{ fontSize: 17, margin: '0 0 4px' }}>
        {clauseInWords(say, clause.id)} {of(clause.title)}
      </h2>
      <p className="quiet" style={{ margin: '0 0 4px' }}>
        {say('cite.gist')}
      </p>
      <blockquote style={{ margin: '0 0 16px', padding: '10px 14px', background: '#f3f5f8', borderRadius: 6 }}>
        {of(clause.gist)}
      </blockquote>
      {clause.printed ? (
        <section lang="zh-CN" data-testid="printed">
          <p className="quiet" style={{ margin: '0 0 4px' }}>
            {say('papers.printed')}
          </p>
          {clause.printed.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name than their place
            <p key={at}>{text}</p>
          ))}
        </section>
      ) : null}
      <p>
        <a
          href={`/papers/${encodeURIComponent(instrument.number)}#${encodeURIComponent(clause.id)}`}
          target="_blank"
          rel="noreferrer"
        >
          {say('papers.whole')}
        </a>
      </p>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'title', label: instrument.number, children: instrument.title },
          { key: 'issuer', label: say('cite.issuer'), children: instrument.issuer },
          { key: 'force', label: say('cite.inForce'), children: instrument.inForceFrom },
          ...(instrument.inForceTo ? [{ key: 'to', label: say('cite.repealed'), children: instrument.inForceTo }] : []),
          ...(instrument.printedIn
            ? [{ key: 'printed', label: say('cite.printedIn'), children: instrument.printedIn }]
            : []),
        ]}
      />
    </>
  )
}
