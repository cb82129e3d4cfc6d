import {html, nothing, repeat} from "../lit.js";

/**
 * A table that becomes a list of cards on a narrow screen. The roles are written out because a changed `display`
 * takes them away.
 *
 * @param {object} table
 * @param {string} table.caption for people who do not see the table
 * @param {{label: string, cell: (row: any) => any, numeric?: boolean}[]} table.columns the first one heads its row
 * @param {any[]} table.rows
 * @param {(row: any, index: number) => any} table.key what stays the same when a row changes
 * @param {(row: any) => any} [table.detail] what stands below an open row; nothing for a closed one
 */
export const table = ({caption, columns, rows, key, detail = () => nothing}) => html`
  <div class="table-frame"><table class="table" role="table">
    <caption class="visually-hidden">${caption}</caption>
    <thead role="rowgroup">
      <tr role="row">${columns.map(column => html`
        <th role="columnheader" scope="col" class=${classOf(column)}>${column.label}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">${repeat(rows, key, row => line(columns, row, detail(row)))}</tbody>
  </table></div>`;

const line = ([head, ...others], row, below) => html`
  <tr role="row">
    <th role="rowheader" scope="row">${head.cell(row)}</th>
    ${others.map(column => html`
      <td role="cell" class=${classOf(column)} data-label=${column.label}><span>${column.cell(row)}</span></td>`)}
  </tr>
  ${below === nothing ? nothing : html`
    <tr role="row" class="detail"><td role="cell" colspan=${others.length + 1}>${below}</td></tr>`}`;

const classOf = column => column.numeric ? "numeric" : nothing;
