// What is left are the lines of the invoker itself.
List<String> lines = new File(basedir, 'build.log').readLines('UTF-8')

assert lines.findAll { it.contains('[INFO]') || it.contains('[WARNING]') || it.contains('public') } == []
assert new File(basedir, 'target/portolan/portals/public/index.html').exists()
