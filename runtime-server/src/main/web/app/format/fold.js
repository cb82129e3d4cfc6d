/** For searching without case and accents: "sante" finds "Santé". */
export const fold = words => (words ?? "").normalize("NFD").replace(/\p{Diacritic}/gu, "").toLocaleLowerCase();
