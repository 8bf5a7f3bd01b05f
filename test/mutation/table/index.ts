import type { Mutation } from '../mutation';
import { activities } from './activities';
import { balances } from './balances';
import { categories } from './categories';
import { completeness } from './completeness';
import { numbers } from './numbers';
import { reading } from './reading';
import { registers } from './registers';
import { school } from './school';
import { sentences } from './sentences';
import { text } from './text';
import { written } from './written';

/** Every way to break a workbook, at least one for each rule of the contract. */
export const MUTATIONS: readonly Mutation[] = [
  ...reading,
  ...completeness,
  ...text,
  ...numbers,
  ...categories,
  ...registers,
  ...balances,
  ...activities,
  ...school,
  ...sentences,
  ...written,
];
