-- Does in a real Neovim what a writer does: opens a chapter, sees the squiggles, reads the hover, takes the fix.
-- Writes what it saw as JSON; any failure ends Neovim with an error.

local function await(what, condition)
  if not vim.wait(60000, condition, 20) then
    error("waited in vain for " .. what)
  end
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), "\n")
    end
  end
end

local function probe()
  local flowstory = dofile(vim.env.FLOWSTORY_REPOSITORY .. "/clients/neovim/flowstory.lua")
  flowstory.setup({ cmd = { vim.env.FLOWSTORY_PYTHON, "-m", "flowstory", "lsp" } })
  vim.cmd("filetype on")
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.FLOWSTORY_CHAPTER))
  local buffer = vim.api.nvim_get_current_buf()
  local seen = { fileformat = vim.bo[buffer].fileformat }

  local eyes
  await("the squiggle", function()
    for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
      local data = diagnostic.user_data and diagnostic.user_data.lsp or {}
      if data.code == "eye-colour" then
        eyes = diagnostic
      end
    end
    return eyes ~= nil
  end)
  seen.message = eyes.message
  seen.source = eyes.source
  local line = vim.api.nvim_buf_get_lines(buffer, eyes.lnum, eyes.lnum + 1, false)[1]
  seen.underlined = line:sub(eyes.col + 1, eyes.end_col)
  seen.count = #vim.diagnostic.get(buffer)

  vim.api.nvim_win_set_cursor(0, { eyes.lnum + 1, eyes.col + 1 })
  vim.lsp.buf.hover()
  await("the hover", function()
    return floating_text() ~= nil
  end)
  seen.hover = floating_text()

  seen.titles = {}
  vim.ui.select = function(items, options, choose)
    for index, item in ipairs(items) do
      local title = options.format_item(item)
      table.insert(seen.titles, title)
      if title:match("^Write “grey” here") then
        choose(item, index)
      end
    end
  end
  vim.api.nvim_win_set_cursor(0, { eyes.lnum + 1, eyes.col + 1 })
  vim.lsp.buf.code_action()
  await("the fix", function()
    return vim.bo[buffer].modified
  end)
  await("the squiggle to go", function()
    for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
      if (diagnostic.user_data.lsp or {}).code == "eye-colour" then
        return false
      end
    end
    return true
  end)

  -- Type among the odd characters and take it back: the server must have understood both, or it would now
  -- look for the name in the wrong place.
  local typed = "é😀"
  vim.api.nvim_buf_set_text(buffer, eyes.lnum, 4, eyes.lnum, 4, { typed })
  vim.api.nvim_buf_set_text(buffer, eyes.lnum, 4, eyes.lnum, 4 + #typed, {})
  local params = vim.lsp.util.make_position_params()
  local start = vim.api.nvim_buf_get_lines(buffer, eyes.lnum, eyes.lnum + 1, false)[1]:find("Nesta", 1, true) - 1
  params.position.character = vim.str_utfindex(line, start) and select(2, vim.str_utfindex(line, start))
  local answers = vim.lsp.buf_request_sync(buffer, "textDocument/hover", params, 60000)
  for _, answer in pairs(answers) do
    seen.card = answer.result.contents.value
    seen.card_starts = answer.result.range.start.character - params.position.character
  end

  vim.cmd("write")
  seen.messages = vim.fn.execute("messages")
  local file = assert(io.open(vim.env.FLOWSTORY_SEEN, "w"))
  file:write(vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen))
  file:close()
end

local well, trouble = xpcall(probe, debug.traceback)
if not well then
  io.stderr:write(trouble .. "\n")
  vim.cmd("cquit 1")
end
vim.cmd("qall!")
