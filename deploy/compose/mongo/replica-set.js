// Begins the replica set at the first start and gives the services their user; the same again changes nothing.
const fs = require('fs');
try {
  rs.status();
} catch (e) {
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'database:27017' }] });
}
while (!db.hello().isWritablePrimary) {
  sleep(200);
}
const password = fs.readFileSync('/run/secrets/mongo.password', 'utf8').trim();
const roles = ['registry', 'care-activity', 'notification', 'reporting', 'gateway'].map(name => ({ role: 'readWrite', db: name }));
const admin = db.getSiblingDB('admin');
if (admin.getUser('shouwang') === null) {
  admin.createUser({ user: 'shouwang', pwd: password, roles });
} else {
  admin.updateUser('shouwang', { pwd: password, roles });
}
