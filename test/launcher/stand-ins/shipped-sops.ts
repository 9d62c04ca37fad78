console.log('drafts: 1');
