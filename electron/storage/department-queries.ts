import { z } from 'zod';
import { departmentSchema, emptyDepartment, type Department } from '../../shared/model/department.ts';
import { json, type ReadableLibrary, type WritableLibrary } from './handles.ts';

const departmentRowSchema = z.strictObject({ document: json(departmentSchema) });

export function readDepartment(library: ReadableLibrary): Department {
  return library.one(departmentRowSchema, 'SELECT document FROM department')?.document ?? emptyDepartment();
}

export function insertDepartment(library: WritableLibrary, department: Department): void {
  library.run('INSERT INTO department (id, document) VALUES (1, ?)', JSON.stringify(department));
}

export function updateDepartment(library: WritableLibrary, department: Department): void {
  library.run('UPDATE department SET document = ?', JSON.stringify(department));
}
