import { describe, expect, it } from 'vitest';
import { asksForPage, isJsonBody, negotiateAnswerType } from './media-type.ts';

const GRAPHQL = 'application/graphql-response+json';
const JSON_TYPE = 'application/json';

describe('the media type of an answer', () => {
  it.each([
    [undefined, JSON_TYPE],
    [' ', JSON_TYPE],
    ['*/*', JSON_TYPE],
    ['application/*', JSON_TYPE],
    [GRAPHQL.toUpperCase(), GRAPHQL],
    [`${JSON_TYPE};q=0, */*`, GRAPHQL],
    [`${JSON_TYPE}; q=0.0, application/*;q=0.1`, GRAPHQL],
    [`${GRAPHQL};q=0, */*`, JSON_TYPE],
    [`${GRAPHQL};q=0.2, */*;q=0.1`, GRAPHQL],
    [`${JSON_TYPE};q=0.9, ${GRAPHQL}`, GRAPHQL],
  ])('for `Accept: %s` is %s', (accept, type) => {
    expect(negotiateAnswerType(accept)).toBe(type);
  });

  it.each([
    'text/html',
    `${JSON_TYPE};q=0`,
    `${JSON_TYPE};q=0, ${GRAPHQL};q=0, */*`,
    `${JSON_TYPE};q=much`,
    ',',
  ])('for `Accept: %s` is none of ours', (accept) => {
    expect(negotiateAnswerType(accept)).toBeNull();
  });
});

describe('a browser that goes to an address', () => {
  it.each([
    ['text/html,application/xhtml+xml,*/*;q=0.8', true],
    ['text/html;q=0, */*', false],
    ['*/*', false],
    [undefined, false],
  ])('is one that sends `Accept: %s`: %s', (accept, asks) => {
    expect(asksForPage(accept)).toBe(asks);
  });
});

describe('a body in JSON', () => {
  it.each([
    ['application/json', true],
    ['Application/JSON; charset="UTF-8"', true],
    ['application/json; charset=latin1', false],
    ['application/jsonp', false],
    ['text/plain; application/json', false],
    ['text/plain; charset=application/json', false],
    ['multipart/form-data, application/json', false],
    [undefined, false],
  ])('is one of `Content-Type: %s`: %s', (contentType, json) => {
    expect(isJsonBody(contentType)).toBe(json);
  });
});
