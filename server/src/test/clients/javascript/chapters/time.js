import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ana, gids, priya, refusal, workspace } from '../cairn.js'
import { story } from '../story.js'

test('Ana names the kinds of work', async () => {
  const make = async (name, color) =>
    (await ana.timeTrackingCategories.createTimeTrackingCategory({ data: { workspace, name, color } })).data
  const packing = await make('Packing', 'green')
  const sorting = await make('Sorting', 'none')
  assert.equal(packing.color, 'green')
  assert.equal(packing.is_archived, false)
  const { data: changed } = await ana.timeTrackingCategories.updateTimeTrackingCategory(
    { data: { name: 'Sorting seeds', is_archived: true } },
    sorting.gid,
  )
  assert.equal(changed.name, 'Sorting seeds')
  assert.equal((await ana.timeTrackingCategories.getTimeTrackingCategory(sorting.gid)).data.is_archived, true)
  const { data: current } = await ana.timeTrackingCategories.getTimeTrackingCategories(workspace)
  assert.ok(gids(current).includes(packing.gid) && !gids(current).includes(sorting.gid))
  const { data: archived } = await ana.timeTrackingCategories.getTimeTrackingCategories(workspace, {
    is_archived: true,
  })
  assert.ok(gids(archived).includes(sorting.gid) && !gids(archived).includes(packing.gid))
  await ana.timeTrackingCategories.deleteTimeTrackingCategory(sorting.gid)
  await refusal(404, ana.timeTrackingCategories.getTimeTrackingCategory(sorting.gid))
  story.packing = packing
})

test('Priya writes down how long it took', async () => {
  const { beans } = story.tasks
  const { data: entry } = await priya.timeTrackingEntries.createTimeTrackingEntry(
    {
      data: {
        duration_minutes: 90,
        entered_on: '2030-02-21',
        attributable_to: story.project.gid,
        categories: [story.packing.gid],
        billable_status: 'nonBillable',
        description: 'Beans, first half',
      },
    },
    beans.gid,
  )
  assert.equal(entry.duration_minutes, 90)
  assert.equal(entry.entered_on, '2030-02-21')
  assert.equal(entry.created_by.gid, story.priya.gid)
  assert.equal(entry.attributable_to.gid, story.project.gid)
  assert.deepEqual(gids(entry.categories), [story.packing.gid])
  const { data: changed } = await priya.timeTrackingEntries.updateTimeTrackingEntry(
    { data: { duration_minutes: 75 } },
    entry.gid,
  )
  assert.equal(changed.duration_minutes, 75)
  assert.equal(changed.billable_status, 'nonBillable')
  const { data: read } = await priya.timeTrackingEntries.getTimeTrackingEntry(entry.gid)
  assert.equal(read.description, 'Beans, first half')
  assert.equal(read.task.gid, beans.gid)
  assert.equal(
    (await ana.tasks.getTask(beans.gid, { opt_fields: 'actual_time_minutes' })).data.actual_time_minutes,
    75,
  )
  story.entry = entry
})

test('the time is found by task, by person and by kind of work', async () => {
  const { beans } = story.tasks
  const found = async (list) => assert.deepEqual(gids((await list).data), [story.entry.gid])
  await found(ana.timeTrackingEntries.getTimeTrackingEntriesForTask(beans.gid))
  await found(
    ana.timeTrackingEntries.getTimeTrackingEntries({
      user: story.priya.gid,
      attributable_to: story.project.gid,
      entered_on_start_date: '2030-02-01',
      entered_on_end_date: '2030-02-28',
    }),
  )
  await found(
    ana.timeTrackingCategories.getTimeTrackingEntriesForTimeTrackingCategory(story.packing.gid, {
      start_date: '2030-02-21',
      end_date: '2030-02-21',
    }),
  )
})

test('an entry made by mistake is deleted', async () => {
  const { beans } = story.tasks
  const { data: entry } = await priya.timeTrackingEntries.createTimeTrackingEntry(
    { data: { duration_minutes: 600, entered_on: '2030-02-22' } },
    beans.gid,
  )
  assert.deepEqual((await priya.timeTrackingEntries.deleteTimeTrackingEntry(entry.gid)).data, {})
  await refusal(404, priya.timeTrackingEntries.getTimeTrackingEntry(entry.gid))
})
