/** Users (用户管理): who may sign in, with which role; administrators only. It knows nothing of what people do. */
export { routes } from './users.routes';
