// The supervisor's list (督办): what is late first, how much stands where, and the line to the other platform.
import { useState } from 'react'
import './supervise.css'
import type { Account } from '../../api/shapes.js'
import { useSpeech } from '../../words/speak.js'
import { ClustersBoard } from './clusters-board.js'
import { type Filter, NO_FILTER } from './filter.js'
import { LadderBoard } from './ladder-board.js'
import { LegTable } from './leg-table.js'
import { LinkPanel } from './link-panel.js'
import { SelfDispatchPanel } from './self-dispatch-panel.js'
import { StateBars } from './state-bars.js'

/** Who may read how self-dispatch does, the files, and how the line to the other platform stands; others would only be refused. */
const WATCHES_DISPATCH = ['shift_lead', 'supervisor', 'auditor']
const READS_FILES = [...WATCHES_DISPATCH, 'agent', 'call_taker', 'dispatcher', 'follow_up', 'evaluator']
const WATCHES_LINK = [...WATCHES_DISPATCH, 'agent', 'call_taker', 'dispatcher', 'admin']

export default function Supervise({ account }: { readonly account: Account }) {
  const { say } = useSpeech()
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const watches = (roles: readonly string[]): boolean => account.roles.some((role) => roles.includes(role))
  return (
    <div className="supervise">
      <h1 className="skip">{say('nav.supervise')}</h1>
      <div className="left">
        {watches(READS_FILES) ? <StateBars filter={filter} setFilter={setFilter} /> : null}
        {watches(WATCHES_LINK) ? <LinkPanel /> : null}
        {watches(WATCHES_DISPATCH) ? <SelfDispatchPanel /> : null}
      </div>
      <div className="right">
        <ClustersBoard />
        {watches(WATCHES_DISPATCH) ? <LadderBoard /> : null}
        {watches(READS_FILES) ? <LegTable filter={filter} setFilter={setFilter} /> : null}
      </div>
    </div>
  )
}
