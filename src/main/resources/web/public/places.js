'use strict';
/* Which page a push leads to, for the service worker and for pages alike: kinds as the service names them. */
self.kairanPlace = (about) => {
  const subject = about.subjectId;
  const notice = about.noticeId;
  switch (subject && about.kind) {
    case 'CIRCULAR': return '/circulars/' + subject;
    case 'EVENT': return '/events/' + subject;
    case 'BROADCAST': return '/broadcasts/' + subject;
    case 'SAFETY_CHECK': return '/safety/' + subject;
    case 'SAFETY_ROUND': return '/round';
    case 'SHELTER_CALL':
    case 'SHELTER_CALL_DEPUTY': return '/calls';
    case 'PUSH_CHECK': return '/push-check';
    default: return about.kind && notice ? '/notices/' + about.kind + '/' + notice : '/inbox';
  }
};
