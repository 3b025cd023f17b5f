import type { APIRequestContext } from '@playwright/test';
import { aProject, caller, type Project } from './project';

type Planned = { start?: number; due?: number; waitsFor?: string[]; kind?: 'milestone' };

/** A day of the tests' own: so many days from today, as the API writes it. */
export function day(ahead: number): string {
  const date = new Date();
  date.setDate(date.getDate() + ahead);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A project in one section whose tasks have dates, in days from today, and wait for each other. */
export async function aPlan(
  request: APIRequestContext,
  name: string,
  plan: Record<string, Planned>,
): Promise<Project> {
  const call = caller(request);
  const project = await aProject(request, name, { Plan: Object.keys(plan) });
  for (const [task, { start, due, waitsFor, kind }] of Object.entries(plan)) {
    const gid = project.tasks[task];
    const dates = {
      ...(due !== undefined && { due_on: day(due) }),
      ...(start !== undefined && { start_on: day(start) }),
    };
    await call('PUT', `/tasks/${gid}`, { ...dates, ...(kind && { resource_subtype: kind }) });
    if (!waitsFor) continue;
    const dependencies = waitsFor.map((other) => project.tasks[other]);
    await call('POST', `/tasks/${gid}/addDependencies`, { dependencies });
  }
  return project;
}

/** The days of a task as the server has them. */
export async function datesOf(request: APIRequestContext, gid: string | undefined) {
  const { start_on, due_on } = await caller(request)<{ start_on: string | null; due_on: string | null }>(
    'GET',
    `/tasks/${gid}?opt_fields=start_on,due_on`,
  );
  return [start_on, due_on];
}
