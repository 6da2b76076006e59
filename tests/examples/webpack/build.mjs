// The same configuration works in webpack.config.js with webpack-cli.
import webpack from 'webpack'

webpack({ mode: 'production', entry: './main.js', output: { filename: 'main.js', module: true, publicPath: 'auto' }, experiments: { outputModule: true } }, (error, stats) => {
  if (error) throw error
  console.log(stats.toString('minimal'))
  process.exitCode = stats.hasErrors() ? 1 : 0
})
