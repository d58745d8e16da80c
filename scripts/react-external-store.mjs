// React has had useSyncExternalStore since 18: the build leaves out what wouter brings for older ones.
export { useSyncExternalStore } from 'react';
