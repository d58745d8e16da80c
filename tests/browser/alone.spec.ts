import { readFileSync } from 'node:fs';

import { axeFaults } from './support/axe.ts';
import { expect, test, type Page } from './support/app.ts';
import { addSampleSchool } from './support/sample-school.ts';
