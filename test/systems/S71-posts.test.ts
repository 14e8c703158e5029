// S71 · Posts: who held which office on any day, from published appointments (海政干〔2023〕3号, 4号).
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { type TestNode, testNode } from '../http/support/node.js'
import { GAZETTE, needsShared, sharedFile } from '../support/shared.js'
import { publishGazette, publishShared } from './support/publish-gazette.js'

interface Act {
  readonly name: string
  readonly act: '任' | '免'
  readonly post: string
  readonly date: string
}

async function holders(node: TestNode, post: string, day: string): Promise<string[]> {
  const read = await node.ask('GET', `/api/public/posts?post=${encodeURIComponent(post)}&asOf=${day}`)
  assert.equal(read.status, 200, read.text)
  return read.body.posts.flatMap((one: { holders: { person: string }[] }) => one.holders.map(({ person }) => person))
}

test(
  'the register says for any day who holds a post: every printed appointment holds from its day and not the day before',
  needsShared(GAZETTE),
  async (t) => {
    const node = await testNode(t)
    await publishShared(node, GAZETTE)
    const facts = sharedFile('facts/posts.json')
    if (facts === null) return t.skip('the list of the 42 acts is not here')
    const { acts }: { acts: Act[] } = JSON.parse(await readFile(facts, 'utf8'))
    assert.equal(acts.length, 42)
    for (const { name, act, post, date } of acts) {
      const before = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
      for (const one of partsOf(post)) {
        assert.equal((await holders(node, one, date)).includes(name), act === '任', `${name} ${act} ${one} ${date}`)
        assert.equal((await holders(node, one, before)).includes(name), act === '免', `${name} ${act} ${one} ${before}`)
      }
    }
  },
)

/** 某公司副董事长、总经理 are two posts of one body. */
function partsOf(post: string): readonly string[] {
  const [first = '', ...others] = post.replace('（兼职）', '').split('、')
  const body = first.replace(/副?董事长$/u, '')
  return [first, ...others.map((one) => (one.length < 5 ? body + one : one))]
}

const INVENTED = `云山区人民政府关于柳某等同志职务任免的通知

云政干〔2031〕2号

各镇：

经研究，决定：

柳安同志任区渡口管理局局长，试用期一年；

方宁同志任区水文站站长，免去其区渡口管理局局长职务。

云山区人民政府

2031年3月9日
`

test('a predecessor is known by removal, a successor is on probation and is not confirmed by time alone', async (t) => {
  const node = await testNode(t)
  await publishGazette(node, Buffer.from(INVENTED))
  assert.deepEqual(await holders(node, '区渡口管理局局长', '2031-03-08'), ['方宁'])
  assert.deepEqual(await holders(node, '区渡口管理局局长', '2031-03-09'), ['柳安'])
  const later = await node.ask(
    'GET',
    `/api/public/posts?post=${encodeURIComponent('区渡口管理局局长')}&asOf=2032-04-01`,
  )
  assert.equal(later.body.posts[0].holders[0].probation, 'over_unconfirmed')
  assert.deepEqual(await holders(node, '区水文站站长', '2031-03-08'), [])
})

test('the rule that says who held a post answers every printed example', needsShared(GAZETTE), async (t) => {
  const node = await testNode(t)
  const ask = (inputs: unknown) => node.ask('POST', '/api/public/rules/R88/answer', { body: { inputs } })
  const before = await ask({ post: '区地震局局长', date: '2023-03-09' })
  assert.equal(before.body.out, '未知(前任未载)', 'nobody is known before a gazette is published')
  await publishShared(node, GAZETTE)
  const facts = sharedFile('facts/rules.json')
  if (facts === null) return t.skip('the worked examples are not here')
  const { rules } = JSON.parse(await readFile(facts, 'utf8'))
  const rule = rules.find(({ id }: { id: string }) => id === 'R88')
  for (const example of rule.examples) {
    const told = await ask(example.in)
    assert.equal(told.body.out, example.out, told.text)
  }
})
