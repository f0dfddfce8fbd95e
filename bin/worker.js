// What a worker thread runs.
require('./load.js').load().serve()
