/** In development the web app has its own port; the API is where `API_URL` says. */
export default {
  '/api': { target: process.env.API_URL ?? 'http://127.0.0.1:3000', secure: false, changeOrigin: false },
};
