import { describe, expect, it } from 'vitest';
import { boxOf, cameraAt, placeAt, zoomed } from './camera';
import { type Filter, find } from './filter';
import type { Counts, MapData, MapGoal, MapProject } from './map';
import { type Place, within } from './place';
import { type By, survey } from './survey';

const none: Counts = {
  num_tasks: 0,
  num_completed_tasks: 0,
  num_overdue_tasks: 0,
  num_blocked_tasks: 0,
  num_milestones: 0,
  num_completed_milestones: 0,
};
const goal = (gid: string, known: Partial<MapGoal> = {}): MapGoal => ({
  gid,
  name: gid,
  ...none,
  owner: null,
  team: null,
  num_tasks_elsewhere: 0,
  is_workspace_level: true,
  time_period: null,
  start_on: null,
  due_on: null,
  status: null,
  progress: null,
  ...known,
});
const project = (gid: string, known: Partial<MapProject> = {}): MapProject => ({
  gid,
  name: gid,
  ...none,
  owner: null,
  team: null,
  completed: false,
  start_on: null,
  due_on: null,
  status_type: null,
  status_at: null,
  ...known,
});

const data: MapData = {
  goals: [
    goal('grow'),
    goal('sow', { is_workspace_level: false, status: 'yellow' }),
    goal('reap', { is_workspace_level: false }),
    goal('past', { is_workspace_level: false, due_on: '2020-01-01' }),
  ],
  projects: [
    project('beds', { num_tasks: 9, num_completed_tasks: 4, num_overdue_tasks: 2, num_blocked_tasks: 1 }),
    project('shed', { num_tasks: 3, status_type: 'off_track' }),
    project('attic', { team: { gid: 't', name: 'Tidy' } }),
  ],
  supports: [
    { goal: 'grow', supporter: 'sow' },
    { goal: 'sow', supporter: 'beds' },
    { goal: 'grow', supporter: 'beds' },
    { goal: 'grow', supporter: 'shed' },
    { goal: 'grow', supporter: 'reap' },
  ],
  portfolios: [],
  items: [],
  overlaps: [],
  blockers: [],
};
const words = {
  all: 'All',
  apart: 'Apart',
  loose: 'Loose',
  noTeam: 'No team',
  noPortfolio: 'None',
  tasks: String,
};
const map = (by: By = 'goal') => survey(data, by, words, '2026-11-26');
const everything: Filter = { look: null, team: null, period: null, status: null, text: '' };
const called = (root: Place, name: string) => [...within(root)].find((place) => place.name === name) as Place;
const size = { width: 1000, height: 600 };

describe('the map', () => {
  it('has each project once, below the first goal that it supports, and knows of the others', () => {
    const beds = called(map(), 'beds');
    expect(beds.parent?.name).toBe('sow');
    expect(beds.also).toEqual(['grow']);
    expect([...within(map())].filter(({ name }) => name === 'beds')).toHaveLength(1);
  });

  it('adds up what is below', () => {
    expect(called(map(), 'grow').sum).toMatchObject({
      open: 8,
      done: 4,
      late: 2,
      blocked: 1,
      projects: 2,
      atRisk: 2,
    });
  });

  it('counts tasks that are in several projects once in what is around these', () => {
    const overlap = { ...none, num_tasks: 2, num_completed_tasks: 1, num_overdue_tasks: 1 };
    const shared = { ...data, overlaps: [{ ...overlap, projects: ['beds', 'shed', 'attic'] }] };
    const root = survey(shared, 'goal', words, '2026-11-26');
    expect(called(root, 'beds').sum).toMatchObject({ open: 5, done: 4, late: 2 });
    expect(called(root, 'sow').sum).toMatchObject({ open: 5, done: 4, late: 2 });
    expect(called(root, 'grow').sum).toMatchObject({ open: 7, done: 3, late: 1 });
    expect(called(root, 'All').sum).toMatchObject({ open: 6, done: 2, late: 0, projects: 3 });
  });

  it('equals a count of the tasks themselves, wherever they are', () => {
    let seed = 7;
    const any = (most: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * most);
    };
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (let round = 0; round < 200; round++) {
      const tasks = Array.from({ length: any(12) }, () => names.filter(() => any(3) === 0));
      const supports = names.flatMap((supporter) =>
        any(2) ? [{ goal: ['grow', 'sow', 'reap'][any(3)] ?? '', supporter }] : [],
      );
      const held = (name: string) => tasks.filter((of) => of.includes(name)).length;
      const groups = new Map<string, number>();
      for (const of of tasks) if (of.length > 1) groups.set(String(of), (groups.get(String(of)) ?? 0) + 1);
      const root = survey(
        {
          ...data,
          projects: names.map((name) => project(name, { num_tasks: held(name) })),
          supports: [{ goal: 'grow', supporter: 'sow' }, ...supports],
          overlaps: [...groups].map(([of, num_tasks]) => ({
            ...none,
            num_tasks,
            projects: of.split(','),
          })),
        },
        'goal',
        words,
        '2026-11-26',
      );
      for (const place of within(root)) {
        const below = new Set([...within(place)].map(({ id }) => id));
        const once = tasks.filter((of) => of.some((name) => below.has(name)));
        expect(place.sum.open, `${place.name} of ${JSON.stringify(tasks)}`).toBe(once.length);
      }
    }
  });

  it('sets apart what supports no goal, by teams, and goals that serve none of the company', () => {
    expect(called(map(), 'attic').parent?.name).toBe('Tidy');
    expect(called(map(), 'Tidy').parent?.kind).toBe('loose');
    expect(called(map(), 'past').parent?.kind).toBe('apart');
  });

  it('knows the goals that nobody works on, of those that are not over', () => {
    const workless = [...within(map())].filter(({ isWorkless }) => isWorkless);
    expect(workless.map(({ name }) => name)).toEqual(['reap']);
  });

  it('has a portfolio that serves a goal between that and what is in it', () => {
    const garden = {
      gid: 'garden',
      name: 'garden',
      owner: null,
      start_on: null,
      due_on: null,
      status_type: null,
      status_at: null,
    };
    const with_ = (supports: MapData['supports']): MapData => ({
      ...data,
      portfolios: [garden],
      items: [{ portfolio: 'garden', item: 'attic' }],
      supports,
    });
    const served = survey(
      with_([...data.supports, { goal: 'grow', supporter: 'garden' }]),
      'goal',
      words,
      '2026-11-26',
    );
    expect(called(served, 'attic').parent?.name).toBe('garden');
    expect(called(served, 'garden').parent?.name).toBe('grow');
    expect(called(served, 'attic').isLoose).toBe(false);
    const idle = survey(with_(data.supports), 'goal', words, '2026-11-26');
    expect(called(idle, 'garden')).toBeUndefined();
    expect(called(idle, 'attic').isLoose).toBe(true);
    const arranged = survey(with_(data.supports), 'portfolio', words, '2026-11-26');
    expect(arranged.places.map(({ name }) => name)).toEqual(['garden', 'None']);
  });

  it('is arranged by teams as well', () => {
    const teams = map('team').places.map(({ name }) => name);
    expect(teams).toEqual(['No team', 'Tidy']);
    expect(called(map('team'), 'attic').isLoose).toBe(true);
  });

  it('covers all of its room and nothing twice', () => {
    for (const place of within(map())) {
      const area = place.places.reduce((sum, { box }) => sum + box.w * box.h, 0);
      if (place.places.length > 0) expect(area).toBeCloseTo(1, 6);
    }
  });
});

describe('a look', () => {
  it('counts what it would find, and lights that with what is around it', () => {
    const root = map();
    const { counts, lit, hits } = find(root, { ...everything, look: 'blocked' });
    expect(counts).toEqual({ atRisk: 2, blocked: 1, late: 1, loose: 1, workless: 1 });
    expect(hits.map(({ name }) => name)).toEqual(['beds']);
    expect([...(lit ?? [])].map(({ name }) => name).sort()).toEqual(['All', 'beds', 'grow', 'sow']);
    expect(find(root, everything).lit).toBeNull();
  });
});

describe('the camera', () => {
  it('brings a place into the middle, and finds it there', () => {
    const root = map();
    for (const place of within(root)) {
      const camera = cameraAt(place, size);
      const box = boxOf(place, camera);
      expect(box.x + box.w / 2).toBeGreaterThan(0);
      expect(box.x + box.w / 2).toBeLessThan(size.width);
      expect(Math.max(box.w / size.width, box.h / size.height)).toBeGreaterThan(0.5);
      if (place.places.length > 0) continue;
      expect(placeAt(root, camera, { x: box.x + box.w / 2, y: box.y + box.h / 2 })).toBe(place);
    }
  });

  it('zooms around the point that it is told', () => {
    const root = map();
    const beds = called(root, 'beds');
    const start = cameraAt(called(root, 'grow'), size);
    const before = boxOf(beds, start);
    const at = { x: before.x + before.w / 4, y: before.y + before.h / 2 };
    const after = boxOf(beds, zoomed(start, root, 2, at, size));
    expect((at.x - after.x) / after.w).toBeCloseTo(0.25, 1);
    expect((at.y - after.y) / after.h).toBeCloseTo(0.5, 1);
  });
});
