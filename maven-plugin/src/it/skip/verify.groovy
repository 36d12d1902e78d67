assert new File(basedir, 'build.log').getText('UTF-8').contains('[INFO] skipped (portolan.skip)')
assert !new File(basedir, 'target').exists()
