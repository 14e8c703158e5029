// The book cut down to what screens show: names and lists, not words to match, rules to evaluate or notes of the operator.
import { ROLE_NAMES } from '../access/roles.js'
import { ACTION_WORDS } from '../cases/action-words.js'
import { packsInForce } from '../instruments/in-force.js'
import type { Book, Ground, Pack, Procedure } from '../instruments/pack.js'
import type { Platform } from '../terms/platform.js'
import type { Day } from '../terms/time.js'
import type { BookView } from './contract/book.js'
import {
  CASE_STATES,
  CHANNEL_WORDS,
  COMMAND_WORDS,
  EXCLUSIONS,
  LEG_KINDS,
  MODE_WORDS,
  REQUEST_TYPE_WORDS,
} from './messages/program-words.js'

export function bookShown(book: Book, pack: Pack, procedure: Procedure, platform: Platform, day: Day): BookView {
  const { place } = book
  const shelf = packsInForce(book, day)
  return {
    place: { id: place.id, name: place.name, zone: place.zone },
    platform,
    platforms: place.platforms.map(({ id, name, body }) => ({ id, name, body })),
    towns: place.towns.map(({ id, name }) => ({ id, name })),
    units: place.units.map(({ id, name, kind, under }) => ({ id, name, kind, under })),
    instrument: title(pack),
    instruments: shelf.map(title),
    scopes: pack.scopes,
    procedure: procedureShown(procedure),
    limits: shelf.flatMap((one) => one.limits).map(({ id, name }) => ({ id, name })),
    dangerFacts: pack.danger.map(({ id, name }) => ({ id, name })),
    facts: pack.facts.map(({ id, name, question, values }) => ({
      id,
      name,
      question,
      values: values.map((value) => ({ id: value.id, name: value.name })),
    })),
    knowledge: pack.knowledge.map(({ id, rows, question, answer, validUntil }) => ({
      id,
      rows: [...rows],
      question,
      answer,
      validUntil,
    })),
    words: {
      requestTypes: REQUEST_TYPE_WORDS,
      modes: MODE_WORDS,
      channels: CHANNEL_WORDS,
      exclusions: EXCLUSIONS,
      roles: ROLE_NAMES,
      caseStates: CASE_STATES,
      legKinds: LEG_KINDS,
      actions: ACTION_WORDS,
      commands: COMMAND_WORDS,
    },
  }
}

function title(pack: Pack) {
  const { number, title: name, version } = pack.document
  return { id: pack.id, number, title: name, version }
}

function procedureShown(procedure: Procedure): BookView['procedure'] {
  const { returning, declining, turningAway, pausing } = procedure
  return {
    legs: Object.fromEntries(
      Object.entries(procedure.legs).map(([kind, leg]) => [
        kind,
        {
          states: leg.states.map(({ id, name, forCitizen, open, holder }) => ({ id, name, forCitizen, open, holder })),
        },
      ]),
    ),
    returning: {
      withinMinutes: returning.withinMinutes,
      grounds: returning.grounds.map(groundShown),
      cites: [...returning.cites],
    },
    declining: { grounds: declining.grounds.map(groundShown), cites: [...declining.cites] },
    turningAway: { grounds: turningAway.grounds.map(groundShown), cites: [...turningAway.cites] },
    pausing: {
      rules: pausing.rules.map((rule) => ({ ...groundShown(rule), maxDays: rule.maxDays })),
      cites: [...pausing.cites],
    },
    oneKeyTransfersPerDemand: procedure.oneKeyTransfersPerDemand,
    extensionsPerOrder: procedure.extensionsPerOrder,
    supervising: procedure.supervising
      ? {
          grounds: procedure.supervising.grounds.map((ground) => ({
            ...groundShown(ground),
            steps: [...ground.steps],
          })),
          appealWithinWorkingDays: procedure.supervising.appealWithinWorkingDays,
        }
      : null,
    settingAside: procedure.settingAside ? { grounds: procedure.settingAside.grounds.map(groundShown) } : null,
    escalation: procedure.escalation.map(({ step, name, afterMinutes }) => ({ step, name, afterMinutes })),
  }
}

function groundShown({ id, name, needsCitation, needsApproval, needsTwoPersons }: Ground) {
  return {
    id,
    name,
    ...(needsCitation === undefined ? {} : { needsCitation }),
    ...(needsApproval === undefined ? {} : { needsApproval }),
    ...(needsTwoPersons === undefined ? {} : { needsTwoPersons }),
  }
}
