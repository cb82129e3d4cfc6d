package org.lectern.catalog;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on categories: {@code sql/mappers/catalog-category.xml}. */
interface CategoryMapper {
    List<Category> categories();

    @Nullable
    Category category(@Param("id") UUID id);

    void insert(@Param("id") UUID id, @Param("category") CategoryEdit category);

    void change(@Param("id") UUID id, @Param("category") CategoryEdit category);

    int delete(@Param("id") UUID id);
}
