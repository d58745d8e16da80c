/** Words for the states that an indicator can be in. */
export const level = {
  'not-rated': 'Not rated yet',
  'not-yet': 'Not yet at {level}',
  'not-applicable': 'Doesn’t apply here',
  'not-applicable-because': 'Doesn’t apply here: {reason}',
  'numbered': '{rank}, {name}',
  'existing': 'Existing state',
  'desired': 'Desired state',
} as const;
