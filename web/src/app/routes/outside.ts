import { createRoute } from '@tanstack/react-router';
import { type SsoProblem, ssoProblems } from '@/features/identity/sso';
import { page } from './page';
import { requireSession } from './requireSession';
import { root } from './root';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string; sso?: SsoProblem } => ({
    next: typeof search.next === 'string' ? search.next : undefined,
    sso: ssoProblems.find((problem) => problem === search.sso),
  }),
  component: page(() => import('@/features/identity/SignInPage'), 'SignInPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: page(() => import('@/features/identity/SetupPage'), 'SetupPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: page(() => import('@/features/identity/ForgotPasswordPage'), 'ForgotPasswordPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  component: page(() => import('@/features/identity/ResetPasswordPage'), 'ResetPasswordPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invite/$token',
  component: page(() => import('@/features/identity/InvitationPage'), 'InvitationPage'),
});

/** Where apps send people to ask them; the address is Asana's. */
const consent = createRoute({
  getParentRoute: () => root,
  path: '/-/oauth_authorize',
  beforeLoad: requireSession,
  component: page(() => import('@/features/oauth/ConsentPage'), 'ConsentPage'),
});

/** What is outside the frame: the ways in, and what apps ask. */
export const outside = [signIn, setup, forgotPassword, resetPassword, invitation, consent] as const;
