console.log('demo users: anna / secret');
