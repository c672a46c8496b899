export default {
  title: 'host',
  url: 'https://example.com',
  baseUrl: '/',
  clientModules: ['./src/doctor.js'],
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
};
